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
    <name>LifecycleButton</name>
    <message numerus="yes">
        <source>%Ln blockers</source>
        <translation>
            <numerusform>%Ln blocker</numerusform>
            <numerusform>%Ln blockers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LifecycleMenu</name>
    <message numerus="yes">
        <source>%Ln requirements of this state are not met.</source>
        <translation>
            <numerusform>%Ln requirement of this state is not met.</numerusform>
            <numerusform>%Ln requirements of this state are not met.</numerusform>
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
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
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
</TS>
