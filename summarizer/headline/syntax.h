/* The names of English syntax: tags of words, relations between them. */
#ifndef SMZ_HEADLINE_SYNTAX_H
#define SMZ_HEADLINE_SYNTAX_H

#include <stdbool.h>

/*
 * Part-of-speech tags of the Penn Treebank (Marcus, Santorini and Marcinkiewicz 1993, table 2) as
 * Universal Dependencies' English treebanks use them: X(identifier, the tag as it is written).
 * Order is part of the format of the learned tables: add at the end.
 */
#define SMZ_TAGS(X)                                                                                \
    X(NONE, "?") /* no tag */                                                                      \
    X(CC, "CC")  /* and, but, or */                                                                \
    X(CD, "CD")  /* numbers */                                                                     \
    X(DT, "DT")  /* the, a, this */                                                                \
    X(EX, "EX")  /* there is */                                                                    \
    X(FW, "FW")  /* foreign word */                                                                \
    X(IN, "IN")  /* prepositions; that, if, because */                                             \
    X(JJ, "JJ")  /* adjectives, and in the two that follow more and most so */                     \
    X(JJR, "JJR")                                                                                  \
    X(JJS, "JJS")                                                                                  \
    X(LS, "LS")     /* marks of list items */                                                      \
    X(MD, "MD")     /* can, will, 'll */                                                           \
    X(NN, "NN")     /* nouns: singular, */                                                         \
    X(NNS, "NNS")   /* plural, */                                                                  \
    X(NNP, "NNP")   /* of names, */                                                                \
    X(NNPS, "NNPS") /* of names in the plural */                                                   \
    X(PDT, "PDT")   /* all the, such a */                                                          \
    X(POS, "POS")   /* 's and ' of possession */                                                   \
    X(PRP, "PRP")   /* I, he, themselves */                                                        \
    X(PRPS, "PRP$") /* my, his */                                                                  \
    X(RB, "RB")     /* adverbs, not and n't among them */                                          \
    X(RBR, "RBR")                                                                                  \
    X(RBS, "RBS")                                                                                  \
    X(RP, "RP") /* particles: give up */                                                           \
    X(SYM, "SYM")                                                                                  \
    X(TO, "TO")     /* to before an infinitive */                                                  \
    X(UH, "UH")     /* interjections */                                                            \
    X(VB, "VB")     /* verbs: infinitive, imperative, subjunctive; */                              \
    X(VBD, "VBD")   /* past; */                                                                    \
    X(VBG, "VBG")   /* present participle, gerund; */                                              \
    X(VBN, "VBN")   /* past participle; */                                                         \
    X(VBP, "VBP")   /* present but for the */                                                      \
    X(VBZ, "VBZ")   /* third person singular */                                                    \
    X(WDT, "WDT")   /* which, that */                                                              \
    X(WP, "WP")     /* who, what */                                                                \
    X(WPS, "WP$")   /* whose */                                                                    \
    X(WRB, "WRB")   /* when, how */                                                                \
    X(HYPH, "HYPH") /* a hyphen by itself */                                                       \
    X(NFP, "NFP")   /* superfluous punctuation: *** and faces made of it */                        \
    X(ADD, "ADD")   /* web and mail addresses */                                                   \
    X(GW, "GW")     /* a part of a word that was written in two */                                 \
    X(AFX, "AFX")   /* affixes by themselves */                                                    \
    X(XX, "XX")     /* not to be made out */                                                       \
    X(COMMA, ",")                                                                                  \
    X(STOP, ".")  /* . ? ! */                                                                      \
    X(COLON, ":") /* : ; dashes, ... */                                                            \
    X(OPEN, "``") /* quotation marks */                                                            \
    X(CLOSE, "''")                                                                                 \
    X(LRB, "-LRB-") /* brackets of any kind */                                                     \
    X(RRB, "-RRB-")                                                                                \
    X(DOLLAR, "$") /* currency signs */

/*
 * Universal Dependencies, version 2 (de Marneffe and others 2021), and the subtypes of English:
 * X(identifier, the relation as it is written). Order is part of the format, as above.
 */
#define SMZ_RELATIONS(X)                                                                           \
    X(NONE, "_") /* not parsed */                                                                  \
    X(ROOT, "root")                                                                                \
    X(PUNCT, "punct")                                                                              \
    X(NSUBJ, "nsubj")           /* subjects: of a clause, */                                       \
    X(NSUBJ_PASS, "nsubj:pass") /* of a passive one, */                                            \
    X(CSUBJ, "csubj")           /* that are a clause */                                            \
    X(OBJ, "obj")                                                                                  \
    X(IOBJ, "iobj")                                                                                \
    X(CCOMP, "ccomp")           /* a clause as object: said that ... */                            \
    X(XCOMP, "xcomp")           /* one without a subject: plans to ... */                          \
    X(OBL, "obl")               /* adverbial phrases: with a preposition, */                       \
    X(OBL_AGENT, "obl:agent")   /* by whom in the passive, */                                      \
    X(OBL_BARE, "obl:unmarked") /* without preposition: on his way last week */                    \
    X(ADVCL, "advcl")           /* adverbial clauses */                                            \
    X(ADVMOD, "advmod")                                                                            \
    X(VOCATIVE, "vocative")                                                                        \
    X(EXPL, "expl") /* it, there as mere grammar */                                                \
    X(DISLOCATED, "dislocated")                                                                    \
    X(DISCOURSE, "discourse")                                                                      \
    X(AUX, "aux")                                                                                  \
    X(AUX_PASS, "aux:pass")                                                                        \
    X(COP, "cop")             /* be before what is said of the subject, which is the head */       \
    X(MARK, "mark")           /* that, if, to */                                                   \
    X(NMOD, "nmod")           /* noun phrases of noun phrases, with a preposition, */              \
    X(NMOD_POSS, "nmod:poss") /* possessors, */                                                    \
    X(NMOD_BARE, "nmod:unmarked")                                                                  \
    X(NMOD_DESC, "nmod:desc") /* titles before names: President X */                               \
    X(APPOS, "appos")         /* appositions: X, the president */                                  \
    X(NUMMOD, "nummod")                                                                            \
    X(ACL, "acl")         /* clauses of nouns: the plan to ..., the man found ... */               \
    X(RELCL, "acl:relcl") /* the man who ... */                                                    \
    X(AMOD, "amod")                                                                                \
    X(DET, "det")                                                                                  \
    X(PREDET, "det:predet")                                                                        \
    X(CASE, "case") /* prepositions, 's */                                                         \
    X(CONJ, "conj") /* hangs on the first one */                                                   \
    X(CC, "cc")                                                                                    \
    X(PRECONJ, "cc:preconj") /* both, either */                                                    \
    X(FIXED, "fixed")        /* because of, more than: hangs on the first word */                  \
    X(FLAT, "flat")          /* names without a head: hangs on the first word */                   \
    X(COMPOUND, "compound")                                                                        \
    X(PARTICLE, "compound:prt") /* give up */                                                      \
    X(LIST, "list")                                                                                \
    X(PARATAXIS, "parataxis") /* clauses side by side; "..., he said" */                           \
    X(GOESWITH, "goeswith")                                                                        \
    X(DEP, "dep") /* anything else */

#define SMZ_NAME(id, text) SMZ_TAG_##id,
typedef enum smz_tag { SMZ_TAGS(SMZ_NAME) SMZ_TAG_COUNT } smz_tag;
#undef SMZ_NAME
#define SMZ_NAME(id, text) SMZ_REL_##id,
typedef enum smz_relation { SMZ_RELATIONS(SMZ_NAME) SMZ_REL_COUNT } smz_relation;
#undef SMZ_NAME

/* Whether a clause may be built on it: a verb that has a tense, or a modal. */
static inline bool smz_is_finite_tag(smz_tag tag)
{
    return tag == SMZ_TAG_VBD || tag == SMZ_TAG_VBZ || tag == SMZ_TAG_VBP || tag == SMZ_TAG_MD;
}

/* Common nouns and names. */
static inline bool smz_is_noun_tag(smz_tag tag)
{
    return tag == SMZ_TAG_NN || tag == SMZ_TAG_NNS || tag == SMZ_TAG_NNP || tag == SMZ_TAG_NNPS;
}

static inline bool smz_is_name_tag(smz_tag tag)
{
    return tag == SMZ_TAG_NNP || tag == SMZ_TAG_NNPS;
}

static inline bool smz_is_verb_tag(smz_tag tag)
{
    return tag >= SMZ_TAG_VB && tag <= SMZ_TAG_VBZ;
}

/* Of a helping verb, or "be" before what is said of the subject, to what it helps. */
static inline bool smz_is_helping(smz_relation relation)
{
    return relation == SMZ_REL_AUX || relation == SMZ_REL_AUX_PASS || relation == SMZ_REL_COP;
}

/* Of a subject of any kind to its verb. */
static inline bool smz_is_subject(smz_relation relation)
{
    return relation == SMZ_REL_NSUBJ || relation == SMZ_REL_NSUBJ_PASS ||
           relation == SMZ_REL_CSUBJ || relation == SMZ_REL_EXPL;
}

static inline bool smz_is_complement(smz_relation relation)
{
    return relation == SMZ_REL_OBJ || relation == SMZ_REL_IOBJ || relation == SMZ_REL_CCOMP ||
           relation == SMZ_REL_XCOMP;
}

/* As it is written in treebanks. */
const char *smz_tag_name(smz_tag tag);
const char *smz_relation_name(smz_relation relation);

#endif
