#include "app/checklist/structuralrules.h"

namespace redraft {

QStringList structuralRules()
{
    return QStringLiteral(
               "LINK-ANCHOR LINK-FILE LINK-ROUTE LINK-LABEL LINK-EMPTY XREF XREF-STATUS XREF-LABEL "
               "INDEX-SYNC FENCE-OPEN FENCE-NESTED FENCE-BLANK FENCE-LANG MD-001 MD-024 MD-025 "
               "MD-034 MD-045 MD-047 MD-053 MD-056")
        .split(u' ');
}

} // namespace redraft
