<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BlockLayoutFactory</name>
    <message numerus="yes">
        <source>%n more item(s) are not shown here.</source>
        <translation>
            <numerusform>%n more item is not shown here.</numerusform>
            <numerusform>%n more items are not shown here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileFormat</name>
    <message numerus="yes">
        <source>%n bytes are no UTF-8</source>
        <translation>
            <numerusform>%n byte is no UTF-8</numerusform>
            <numerusform>%n bytes are no UTF-8</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes of the file are no UTF-8 text. They are kept as they are when it is saved.</source>
        <translation>
            <numerusform>%n byte of the file is no UTF-8 text. It is kept as it is when the file is saved.</numerusform>
            <numerusform>%n bytes of the file are no UTF-8 text. They are kept as they are when it is saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateReader</name>
    <message numerus="yes">
        <source>There are %n more faults in this file.</source>
        <translation>
            <numerusform>There is %n more fault in this file.</numerusform>
            <numerusform>There are %n more faults in this file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redraft::LifecycleButton</name>
    <message numerus="yes">
        <source>%Ln blockers</source>
        <translation>
            <numerusform>%Ln blocker</numerusform>
            <numerusform>%Ln blockers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redraft::LifecycleMenu</name>
    <message numerus="yes">
        <source>%Ln requirements of this state are not met.</source>
        <translation>
            <numerusform>%Ln requirement of this state is not met.</numerusform>
            <numerusform>%Ln requirements of this state are not met.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %Ln to do</source>
        <translation>
            <numerusform>%1 – %Ln to do</numerusform>
            <numerusform>%1 – %Ln to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more…</source>
        <translation>
            <numerusform>%Ln more…</numerusform>
            <numerusform>%Ln more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redraft::MetadataCard</name>
    <message numerus="yes">
        <source>%n more field(s) can only be edited in the source.</source>
        <translation>
            <numerusform>%n more field can only be edited in the source.</numerusform>
            <numerusform>%n more fields can only be edited in the source.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>Replace %n match(es)</source>
        <translation>
            <numerusform>Replace %n match</numerusform>
            <numerusform>Replace %n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableLayout</name>
    <message numerus="yes">
        <source>%n more row(s) are not shown here.</source>
        <translation>
            <numerusform>%n more row is not shown here.</numerusform>
            <numerusform>%n more rows are not shown here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redraft::ChecklistHeader</name>
    <message numerus="yes">
        <source>%1 of %Ln checks</source>
        <translation>
            <numerusform>%1 of %Ln check</numerusform>
            <numerusform>%1 of %Ln checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Fix all that is safe (%Ln)</source>
        <translation>
            <numerusform>&amp;Fix all that is safe (%Ln)</numerusform>
            <numerusform>&amp;Fix all that is safe (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redraft::DocumentStatusBar</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>reading time</comment>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redraft::FindBar</name>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln replaced</numerusform>
            <numerusform>%Ln replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentHeader</name>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation>
            <numerusform>%n more field</numerusform>
            <numerusform>%n more fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SarifReport</name>
    <message numerus="yes">
        <source>%n finding(s) of little weight left out.</source>
        <translation>
            <numerusform>%n finding of little weight left out.</numerusform>
            <numerusform>%n findings of little weight left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextReport</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s): </source>
        <translation>
            <numerusform>%n file: </numerusform>
            <numerusform>%n files: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n waived</numerusform>
            <numerusform>%n waived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fixed</source>
        <translation>
            <numerusform>%n fixed</numerusform>
            <numerusform>%n fixed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableCells</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TitleHeadings</name>
    <message numerus="yes">
        <source>%n headings have level 1</source>
        <translation>
            <numerusform>%n heading has level 1</numerusform>
            <numerusform>%n headings have level 1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldChecks</name>
    <message numerus="yes">
        <source>%n tags are no plain words, or stand twice</source>
        <translation>
            <numerusform>%n tag is no plain word, or stands twice</numerusform>
            <numerusform>%n tags are no plain words, or stand twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n days ahead</source>
        <translation>
            <numerusform>%1 is %n day ahead</numerusform>
            <numerusform>%1 is %n days ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecklistView</name>
    <message numerus="yes">
        <source>Fix &amp;all that is safe in this section (%Ln)</source>
        <translation>
            <numerusform>Fix &amp;all that is safe in this section (%Ln)</numerusform>
            <numerusform>Fix &amp;all that is safe in this section (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redraft::SearchRow</name>
    <message numerus="yes">
        <source>More than %Ln match(es)</source>
        <translation>
            <numerusform>More than %Ln match</numerusform>
            <numerusform>More than %Ln matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redraft::DifferenceView</name>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redraft::EditCommands</name>
    <message numerus="yes">
        <source>%n text(s) in the form cannot stand in the document as they are; the fields with a red frame still hold them.</source>
        <translation>
            <numerusform>%n text in the form cannot stand in the document as it is; the field with a red frame still holds it.</numerusform>
            <numerusform>%n texts in the form cannot stand in the document as they are; the fields with a red frame still hold them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewBlockAccessible</name>
    <message numerus="yes">
        <source>Table with %n row(s)</source>
        <translation>
            <numerusform>Table with %n row</numerusform>
            <numerusform>Table with %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecklistPanel</name>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes, not counted</source>
        <translation>
            <numerusform>%Ln note, not counted</numerusform>
            <numerusform>%Ln notes, not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waived, not counted</source>
        <translation>
            <numerusform>%Ln waived, not counted</numerusform>
            <numerusform>%Ln waived, not counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redraft::TemplateList</name>
    <message numerus="yes">
        <source>%Ln sections</source>
        <translation>
            <numerusform>%Ln section</numerusform>
            <numerusform>%Ln sections</numerusform>
        </translation>
    </message>
</context>
</TS>
