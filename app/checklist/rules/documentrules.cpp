#include "app/checklist/rules/documentrules.h"

namespace redraft::rules {

std::vector<const DocumentCheck*> documentRules()
{
    return {};
}

} // namespace redraft::rules
