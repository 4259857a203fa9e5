#include "headline/syntax.h"

#define SMZ_NAME(id, text) text,
static const char *const tag_names[] = {SMZ_TAGS(SMZ_NAME)};
static const char *const relation_names[] = {SMZ_RELATIONS(SMZ_NAME)};
#undef SMZ_NAME

const char *smz_tag_name(smz_tag tag)
{
    return tag_names[tag];
}

const char *smz_relation_name(smz_relation relation)
{
    return relation_names[relation];
}
