/*
 * summarizer.h - extractive summaries, headlines and key phrases of articles, and their scores.
 *
 * SPDX-License-Identifier: MIT
 *
 * The only header of libsummarizer. One call does everything:
 *
 *     smz_summary *summary;
 *     if (smz_summarize_text(&summary, text, size, NULL, NULL, NULL) == SMZ_OK) {
 *         for (size_t i = 0; i < smz_summary_size(summary); i++)
 *             puts(smz_summary_sentence(summary, i)->text);
 *         smz_summary_free(summary);
 *     }
 *
 * Underneath it are four objects, each with one lifetime:
 *
 *     smz_language   language and stop words       immutable, shared by all threads
 *     smz_context    caches and scratch memory     one a thread, kept warm
 *     smz_document   one text, read and analysed   belongs to a context, used again
 *     smz_summary    what was chosen               independent of all others
 *
 * Rules that hold for every function:
 *
 * - Ownership. What a `_new` function returns is the caller's, to be given to the `_free` function
 *   of the same name; every `_free` takes NULL. What a getter returns is borrowed: it belongs to
 *   the object asked and lives until that object is next written to or freed.
 * - Errors. A function that can fail returns SMZ_OK (0) or a negative smz_status. After a failure
 *   nothing was leaked, `*out` of a `_new` function is NULL, and every object can be used again or
 *   freed. `error` may be NULL; otherwise it is filled on failure and left alone on success.
 * - Threads. No function touches global mutable state. Different contexts may be used by
 *   different threads at the same time; one context, with its documents, by one thread at a time.
 *   A language may be shared by any number of threads.
 * - Text is UTF-8, a pointer and a length in bytes; it need not end in NUL. Strings that are
 *   returned do end in NUL as well, for convenience. Offsets are bytes, half open: [start, end).
 * - The library never prints, exits, aborts, or reads the locale, the clock or the environment.
 */
#ifndef SUMMARIZER_H
#define SUMMARIZER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define SMZ_API __attribute__((visibility("default")))
#else
#define SMZ_API
#endif

/* ---- Status and errors ------------------------------------------------------------------ */

/* Status codes. Negative values are never renumbered; new ones may be added. */
typedef enum smz_status {
    SMZ_OK = 0,
    SMZ_ERROR_MEMORY = -1,   /* an allocation failed */
    SMZ_ERROR_ARGUMENT = -2, /* an option is out of its range; the message names it */
    SMZ_ERROR_UTF8 = -3,     /* the text is not valid UTF-8; `offset` is the first bad byte */
    SMZ_ERROR_BINARY = -4,   /* a NUL byte in the text: not a text at all; `offset` is its place */
    SMZ_ERROR_ENCODING = -5, /* unknown character set, or bytes that are not in it */
    SMZ_ERROR_JSON = -6,     /* a record is not the JSON that was expected; `offset` tells where */
    SMZ_ERROR_LIMIT = -7,    /* more sentences, words or bytes than can be numbered */
    SMZ_ERROR_WRITE = -8,    /* the sink refused what was rendered */
    SMZ_ERROR_LANGUAGE = -9, /* no such language */
    SMZ_ERROR_METHOD = -10,  /* no such ranking method */
    SMZ_ERROR_EMPTY = -11    /* a text without a word, where there must be one */
} smz_status;

/* What went wrong. `message` is one line for people, without a line break. */
typedef struct smz_error {
    smz_status code;
    size_t offset; /* byte offset into the input, or SMZ_NO_OFFSET */
    char message[200];
} smz_error;

#define SMZ_NO_OFFSET ((size_t)-1)

/* The stable one-word name of a status, as in the JSON error records ("invalid_utf8"). */
SMZ_API const char *smz_status_name(smz_status status);

/* The version of the library that runs, "MAJOR.MINOR.PATCH". */
SMZ_API const char *smz_version(void);

/* ---- Memory ----------------------------------------------------------------------------- */

/*
 * Where memory comes from. `resize` acts like realloc(3): NULL `block` allocates; it returns NULL
 * on failure and leaves the block as it was. `release` takes what `resize` returned. Both are
 * called from the thread that uses the object; the struct is copied, `user` is borrowed for the
 * lifetime of the objects made with it.
 *
 * A NULL allocator means malloc, realloc and free of the C library. Two libraries underneath keep
 * their own use of malloc whatever is given here: md4c while it reads Markdown, libstemmer when a
 * context first meets a language, iconv when another character set than UTF-8 is read.
 */
typedef struct smz_allocator {
    void *(*resize)(void *user, void *block, size_t size);
    void (*release)(void *user, void *block);
    void *user;
} smz_allocator;

/* ---- Language --------------------------------------------------------------------------- */

typedef struct smz_language smz_language;

/*
 * A language: its abbreviations, stop words and stemmer.
 *
 * `code` is an ISO 639-1 code ("en"), or "auto" or NULL to tell the language of each document by
 * itself. A language that the library has no lists for is read by the rules that hold everywhere.
 * `stopwords` replaces the built-in stop words by the caller's: one word a line, `#` begins a
 * comment line; NULL keeps the built-in list. Both are copied.
 *
 * Errors: SMZ_ERROR_LANGUAGE, SMZ_ERROR_UTF8 (in `stopwords`), SMZ_ERROR_MEMORY.
 */
SMZ_API int smz_language_new(smz_language **out, const char *code, const char *stopwords,
                             size_t stopwords_size, const smz_allocator *allocator,
                             smz_error *error);
SMZ_API void smz_language_free(smz_language *language);

/* The i-th language that the library has lists for, in alphabetical order of its code; NULL at the
 * end. */
SMZ_API const char *smz_language_code(size_t i);

/* ---- Context ---------------------------------------------------------------------------- */

typedef struct smz_context smz_context;

/*
 * Scratch memory, stemmers and the cache of word forms: what is worth keeping from one document to
 * the next. A warm context (one that has seen a document of the kind and size) summarizes plain
 * text without allocating.
 *
 * `language` is borrowed and must outlive the context; NULL means "auto" with built-in stop words.
 */
SMZ_API int smz_context_new(smz_context **out, const smz_language *language,
                            const smz_allocator *allocator, smz_error *error);
SMZ_API void smz_context_free(smz_context *context);

/* ---- Document --------------------------------------------------------------------------- */

typedef struct smz_document smz_document;

/* What the bytes are. */
typedef enum smz_input {
    SMZ_INPUT_AUTO = 0, /* by name, then by content */
    SMZ_INPUT_TEXT,
    SMZ_INPUT_MARKDOWN
} smz_input;

typedef struct smz_read_options {
    size_t size;          /* sizeof(smz_read_options), set by smz_read_options_init() */
    smz_input input;      /* default SMZ_INPUT_AUTO */
    const char *name;     /* file name; ends in .md or .markdown: Markdown. NULL: unknown */
    const char *encoding; /* character set by its iconv(3) name; NULL: UTF-8 */
    const char *language; /* this document's language code; NULL: the context's language */
    int keep_furniture;   /* nonzero: bylines, captions and headings are sentences like others */
} smz_read_options;

SMZ_API void smz_read_options_init(smz_read_options *options);

/*
 * An empty document, to be filled by a read function any number of times. It belongs to `context`
 * and must be freed before it.
 */
SMZ_API int smz_document_new(smz_document **out, smz_context *context, smz_error *error);
SMZ_API void smz_document_free(smz_document *document);

/*
 * Reads one text: marks paragraphs, drops furniture, splits sentences and words, interns terms.
 *
 * `text` is borrowed and must stay unchanged until the next read or smz_document_free().
 * `options` may be NULL. An empty text is a document with no sentences, and no error.
 * After an error the document is empty.
 *
 * Errors: SMZ_ERROR_UTF8, SMZ_ERROR_BINARY, SMZ_ERROR_ENCODING, SMZ_ERROR_LANGUAGE,
 * SMZ_ERROR_LIMIT, SMZ_ERROR_MEMORY, SMZ_ERROR_ARGUMENT (options that were not set up, or no such
 * kind of input).
 */
SMZ_API int smz_document_read(smz_document *document, const char *text, size_t size,
                              const smz_read_options *options, smz_error *error);

/* One of the texts of a cluster. */
typedef struct smz_cluster_text {
    const char *text;
    size_t size;
    const char *name; /* file name, in place of the options'; NULL: that */
} smz_cluster_text;

/*
 * Reads a cluster: `count` texts that tell one story, each by itself, with its own title,
 * furniture, paragraphs and places of sentences. They become one document: one language, one set of
 * terms, one summary, in which no sentence says again what one of another text says. The list need
 * not stay, what it points to is borrowed as above. `options` hold for every text.
 *
 * Where a sentence, headline or dropped stretch comes from is then told by its `document`, the
 * number of the text from 0; its offsets, sentence and paragraph numbers are those of that text. In
 * source order the sentences of the first text come first. The document's title is the first that
 * one of the texts has.
 *
 * Errors: those of smz_document_read(), with an offset into the text that the message names, and
 * SMZ_ERROR_ARGUMENT for a `count` of 0.
 */
SMZ_API int smz_document_read_cluster(smz_document *document, const smz_cluster_text *texts,
                                      size_t count, const smz_read_options *options,
                                      smz_error *error);

/*
 * Reads one JSON record: an object with a string "text", or "documents", a list of at least one
 * string, read as a cluster; and optionally "id" (string or number), "title", "language" and
 * "query". Other fields are skipped; so is "documents" where there is a "text". `json` need not
 * stay. Offsets of sentences are then byte offsets into the decoded "text" or the decoded document.
 *
 * After SMZ_ERROR_JSON and the errors of smz_document_read() the id, if it could be read, is still
 * there for smz_render_error().
 */
SMZ_API int smz_document_read_record(smz_document *document, const char *json, size_t size,
                                     const smz_read_options *options, smz_error *error);

/* Sentences that can be chosen, and the language told ("en"; "und" where it is not sure). */
SMZ_API size_t smz_document_sentences(const smz_document *document);
SMZ_API const char *smz_document_language(const smz_document *document);
/* The document's own title, or NULL. */
SMZ_API const char *smz_document_title(const smz_document *document);

/* ---- Summary ---------------------------------------------------------------------------- */

typedef struct smz_summary smz_summary;

typedef enum smz_order {
    SMZ_ORDER_SOURCE = 0, /* as in the document */
    SMZ_ORDER_RANK        /* best first */
} smz_order;

#define SMZ_SENTENCES_AUTO UINT32_MAX

/* How much the place of a sentence counts. The method "features" alone takes notice. */
typedef enum smz_profile {
    SMZ_PROFILE_AUTO = 0, /* told by the document itself */
    SMZ_PROFILE_NEWS,     /* as in news: what matters comes first */
    SMZ_PROFILE_FLAT      /* not at all: papers, stories, minutes */
} smz_profile;

/* How a headline is written. Title Case is English; other languages write sentence case. */
typedef enum smz_headline_style {
    SMZ_HEADLINE_TITLE = 0, /* Title Case by the rules of the AP Stylebook */
    SMZ_HEADLINE_SENTENCE,  /* as in running text, the first letter a capital */
    SMZ_HEADLINE_KICKER     /* "Ukraine Talks: ...": Title Case behind a key phrase it lacks */
} smz_headline_style;

/* What becomes of "X said that ..." and "..., X said". */
typedef enum smz_attribution {
    SMZ_ATTRIBUTION_AUTO = 0, /* dropped where what was said is reported as a fact all the same */
    SMZ_ATTRIBUTION_KEEP      /* never dropped */
} smz_attribution;

#define SMZ_HEADLINE_CHARS 70

/*
 * What to make of a document. All limits hold together; 0 means no such limit. With no limit at all
 * the summary has three sentences. A summary's characters and bytes are its sentences joined by
 * single line breaks, which count.
 */
typedef struct smz_options {
    size_t size;        /* sizeof(smz_options), set by smz_options_init() */
    uint32_t sentences; /* at most that many, or SMZ_SENTENCES_AUTO */
    size_t words;       /* words with at least one letter or digit */
    size_t chars;       /* grapheme clusters */
    size_t bytes;       /* UTF-8 bytes */
    double percent;     /* of the document's words, 0 < percent <= 100 */
    const char *method; /* ranking method by name; NULL: the default, "features" */
    const char *query;  /* lean the ranking toward these words; NULL: none */
    size_t query_size;
    size_t keywords; /* key phrases wanted */
    smz_order order;
    int explain;   /* nonzero: keep the parts of scores, and what was dropped and passed over */
    uint64_t seed; /* of the method "random"; the other methods take no notice */
    const char *parameters; /* numbers of the methods, as below; NULL: the defaults */
    size_t parameters_size;
    smz_profile profile;   /* default SMZ_PROFILE_AUTO */
    size_t headlines;      /* headline candidates wanted */
    size_t headline_chars; /* grapheme clusters in each at most; 0: SMZ_HEADLINE_CHARS */
    smz_headline_style headline_style;
    smz_attribution attribution;
    int headline_strict;  /* nonzero: none of low confidence */
    size_t keyword_chars; /* of all key phrases joined by ", "; 0: no limit */
    int no_sentences;     /* nonzero: headlines and key phrases alone */
    size_t least_words;   /* a summary of fewer words is none: one sentence that has as many, or the
                             summary is empty; 0: of any length */
} smz_options;

SMZ_API void smz_options_init(smz_options *options);

/* The i-th ranking method: its name and one line about it. NULL at the end. */
SMZ_API const char *smz_method_name(size_t i);
SMZ_API const char *smz_method_about(size_t i);

/*
 * The numbers that methods and selection depend on, "lexrank.damping" and so on. The options'
 * `parameters` sets them by text of lines `name = value`, each once and in any order; # begins a
 * comment, blank lines are nothing, what is not named keeps its default. A number is digits with or
 * without a decimal point and an exponent, whatever the locale says.
 */
typedef enum smz_scale {
    SMZ_SCALE_LINEAR = 0,
    SMZ_SCALE_LOG,  /* a search had better double it than add to it; more than 0 */
    SMZ_SCALE_WHOLE /* whole numbers alone */
} smz_scale;

typedef struct smz_bounds {
    double standard; /* the default */
    double least;    /* what is beyond these is refused */
    double most;
    smz_scale scale;
} smz_bounds;

/* The i-th parameter: its name, one line about it, and its values. NULL at the end. */
SMZ_API const char *smz_parameter_name(size_t i);
SMZ_API const char *smz_parameter_about(size_t i);
SMZ_API const smz_bounds *smz_parameter_bounds(size_t i);

/* One chosen sentence. */
typedef struct smz_sentence {
    const char *text; /* white space folded, markup taken out; ends in NUL */
    size_t size;      /* of `text`, bytes */
    size_t start;     /* source offsets */
    size_t end;
    uint32_t document;  /* the text of a cluster that it stands in, from 0; else 0 */
    uint32_t sentence;  /* its number in that text, from 0 */
    uint32_t paragraph; /* its paragraph's number, from 0 */
    size_t words;
    size_t chars; /* grapheme clusters */
    double score; /* >= 0; comparable within one document and method only */
} smz_sentence;

/* One key phrase, as the text has it. */
typedef struct smz_keyword {
    const char *text;
    size_t size;
    double score;
} smz_keyword;

/*
 * How far a headline can be trusted: HIGH ones are meant to be published as they are, MEDIUM ones
 * to be looked at, and LOW ones need an editor.
 */
typedef enum smz_confidence {
    SMZ_CONFIDENCE_LOW = 0,
    SMZ_CONFIDENCE_MEDIUM,
    SMZ_CONFIDENCE_HIGH
} smz_confidence;

/* "low", "medium", "high". */
SMZ_API const char *smz_confidence_name(smz_confidence confidence);

/* What was done to the source's words, as bits. */
enum {
    SMZ_HEADLINE_ATTRIBUTION_ADDED = 1 << 0,   /* ", X Says" behind what X said */
    SMZ_HEADLINE_ATTRIBUTION_DROPPED = 1 << 1, /* who said it was left out */
    SMZ_HEADLINE_PRONOUN_RESOLVED = 1 << 2,    /* a name for "he" or half of it */
    SMZ_HEADLINE_TENSE_CHANGED = 1 << 3,       /* "announced" became "announces" */
    SMZ_HEADLINE_RESTRICTIVE_DROPPED = 1 << 4, /* "that ...", "who ..." without a comma */
    SMZ_HEADLINE_WHOLE = 1 << 5,               /* a whole sentence */
    SMZ_HEADLINE_CUT = 1 << 6,                 /* no clause fitted: the first words alone */
    SMZ_HEADLINE_KICKER_ADDED = 1 << 7
};

/* The name of the i-th bit, "attribution_added", ...; NULL at the end. */
SMZ_API const char *smz_headline_flag(size_t i);

/* A stretch of the source that a headline keeps: source offsets. */
typedef struct smz_kept {
    size_t start;
    size_t end;
} smz_kept;

/* A headline candidate. Its words are the source's, in their order, but for inflections, a speaker
 * or kicker that was moved, a name of another sentence, and capitals. */
typedef struct smz_headline {
    const char *text; /* ends in NUL; no full stop at its end */
    size_t size;
    size_t chars; /* grapheme clusters */
    double score; /* comparable within one document only */
    smz_confidence confidence;
    unsigned flags;
    uint32_t document;    /* the text of a cluster that it was made of, from 0; else 0 */
    uint32_t sentence;    /* and that text's sentence, from 0 */
    const smz_kept *kept; /* ascending */
    size_t kept_count;
} smz_headline;

/* A candidate that a guard rejected (with `explain`). */
typedef struct smz_rejected {
    const char *text;
    size_t size;
    const char *guard; /* its name: docs/headlines.md has them all */
    uint32_t document;
    uint32_t sentence;
} smz_rejected;

/* One named part of a score (with `explain`). */
typedef struct smz_part {
    const char *name;
    double value;
} smz_part;

/* A stretch of source that is no candidate, or was given up, and why (with `explain`). */
typedef struct smz_dropped {
    const char *text; /* white space folded */
    size_t size;
    size_t start; /* source offsets */
    size_t end;
    uint32_t document;  /* as of a sentence */
    const char *reason; /* "byline", "caption", "title", ... */
} smz_dropped;

typedef struct smz_stats {
    size_t sentences; /* of the document, captions between them included */
    size_t words;     /* in them */
    size_t chars;
    size_t furniture; /* blocks dropped, and captions between sentences */
    size_t summary_sentences;
    size_t summary_words;
    size_t summary_chars; /* with the line breaks between sentences */
    size_t summary_bytes;
} smz_stats;

/* An empty summary, to be filled by smz_summarize() any number of times. */
SMZ_API int smz_summary_new(smz_summary **out, const smz_allocator *allocator, smz_error *error);
SMZ_API void smz_summary_free(smz_summary *summary);

/*
 * Ranks the document's sentences and fills `summary` with the best under the limits. The summary
 * keeps copies: the document may be read anew or freed afterwards. The same document, options and
 * version give the same summary. `options` may be NULL. After an error the summary is empty.
 *
 * Errors: SMZ_ERROR_ARGUMENT (of `parameters`: the message begins with "line N: ", `offset` is that
 * line's), SMZ_ERROR_METHOD, SMZ_ERROR_MEMORY, SMZ_ERROR_LIMIT.
 */
SMZ_API int smz_summarize(smz_summary *summary, smz_document *document, const smz_options *options,
                          smz_error *error);

/* Everything at once: language by itself, plain text or Markdown by itself. `*out` is the caller's.
 */
SMZ_API int smz_summarize_text(smz_summary **out, const char *text, size_t size,
                               const smz_options *options, const smz_read_options *read_options,
                               smz_error *error);

SMZ_API size_t smz_summary_size(const smz_summary *summary);
/* The i-th sentence in the order asked for; NULL when i is out of range, here and below. */
SMZ_API const smz_sentence *smz_summary_sentence(const smz_summary *summary, size_t i);
/* The k-th part of the i-th sentence's score. */
SMZ_API const smz_part *smz_summary_part(const smz_summary *summary, size_t i, size_t k);
/* Why the i-th sentence is there if not for its score alone (with `explain`): "taken along for
 * sentence 5, which opens with a pronoun", "in place of sentence 4, which asks a question". NULL:
 * for its score. */
SMZ_API const char *smz_summary_why(const smz_summary *summary, size_t i);
SMZ_API const smz_keyword *smz_summary_keyword(const smz_summary *summary, size_t i);
/* The i-th headline candidate, best first. */
SMZ_API const smz_headline *smz_summary_headline(const smz_summary *summary, size_t i);
SMZ_API const smz_rejected *smz_summary_rejected(const smz_summary *summary, size_t i);
SMZ_API const smz_dropped *smz_summary_dropped(const smz_summary *summary, size_t i);
SMZ_API const smz_stats *smz_summary_stats(const smz_summary *summary);
/* The document's title (or NULL), the language and the method used. */
SMZ_API const char *smz_summary_title(const smz_summary *summary);
SMZ_API const char *smz_summary_language(const smz_summary *summary);
SMZ_API const char *smz_summary_method(const smz_summary *summary);

/* ---- Rendering -------------------------------------------------------------------------- */

typedef enum smz_format {
    SMZ_FORMAT_TEXT = 0, /* one sentence a line */
    SMZ_FORMAT_MARKDOWN,
    SMZ_FORMAT_HTML,
    SMZ_FORMAT_JSON, /* pretty-printed object */
    SMZ_FORMAT_JSONL /* the same object on one line */
} smz_format;

/* Takes rendered bytes; returns nonzero to stop with SMZ_ERROR_WRITE. */
typedef int (*smz_write)(void *user, const char *data, size_t size);

typedef struct smz_render_options {
    size_t size; /* sizeof(smz_render_options), set by smz_render_options_init() */
    smz_format format;
    const char *source;         /* "source" in JSON: file name; NULL: null */
    const char *const *sources; /* "sources" in JSON: the file names of a cluster's texts, each of
                                   which may be NULL: null; NULL: no such field */
    size_t source_count;
    int ascii;          /* nonzero: JSON with \u escapes for all that is not ASCII */
    int indent;         /* JSON: spaces before each line, for objects inside an array */
    const char *record; /* JSONL: the input record's own bytes, to keep all its fields */
    size_t record_size;
} smz_render_options;

SMZ_API void smz_render_options_init(smz_render_options *options);

/*
 * Writes a summary in a format. `options` may be NULL, here and below. A sink that failed has got
 * nothing more: all of it is rendered before it is written, in one call.
 *
 * Errors: SMZ_ERROR_WRITE, SMZ_ERROR_MEMORY, SMZ_ERROR_ARGUMENT (no such format), and
 * SMZ_ERROR_JSON or SMZ_ERROR_UTF8 when the options' `record` is no JSON object in UTF-8.
 */
SMZ_API int smz_render(const smz_summary *summary, const smz_render_options *options,
                       smz_write write, void *user, smz_error *error);

/* Writes the JSON error record {"id", "line", "error": {"code", "message"}} and a line break. */
SMZ_API int smz_render_error(const smz_document *document, uint64_t line, const smz_error *what,
                             const smz_render_options *options, smz_write write, void *user,
                             smz_error *error);

/* ---- ROUGE ------------------------------------------------------------------------------ */

/*
 * Scores of candidate summaries against reference summaries (C.-Y. Lin 2004, "ROUGE: a package for
 * automatic evaluation of summaries"), equal to the field's two reference scorers where that is
 * asked for: docs/rouge.md has the rules. A scorer keeps its stemmers and scratch memory, and
 * belongs to one thread at a time.
 */
typedef struct smz_rouge smz_rouge;

typedef enum smz_rouge_like {
    SMZ_ROUGE_OURS = 0, /* tokens and stemmer of GOOGLE, exact F, plain means */
    SMZ_ROUGE_GOOGLE,   /* rouge_score 0.1.2 */
    SMZ_ROUGE_PERL      /* ROUGE-1.5.5.pl: P and R rounded to 5 decimals, then F from them */
} smz_rouge_like;

/* How several references make one score. */
typedef enum smz_rouge_references {
    SMZ_REFERENCES_DEFAULT = 0, /* SUM for SMZ_ROUGE_PERL, else BEST */
    SMZ_REFERENCES_BEST,        /* the one with the highest F (PERL: the highest recall) */
    SMZ_REFERENCES_SUM,         /* counts are summed, then divided */
    /* Of these two the scores are averaged, and the counts summed. */
    SMZ_REFERENCES_MEAN,     /* mean of the scores against each */
    SMZ_REFERENCES_JACKKNIFE /* mean of BEST over all sets with one reference left out */
} smz_rouge_references;

/* What is averaged. */
typedef enum smz_rouge_unit {
    SMZ_UNIT_DOCUMENT = 0, /* the documents' scores, each with the same weight */
    SMZ_UNIT_CORPUS /* counts summed over all documents, or all of a resample, then divided */
} smz_rouge_unit;

typedef struct smz_rouge_options {
    size_t size; /* sizeof(smz_rouge_options), set by smz_rouge_options_init() */
    smz_rouge_like like;
    /* A list, of 1 ... 9, L, Lsum, W, W-<weight> (default 1.2), S<gap>, S*, SU<gap>, SU* and, with
     * PERL, BE-H, BE-HM, BE-HMR, BE-HM1, BE-HMR1, BE-HMR2. NULL: "1,2,L,Lsum" ("1,2,L" with PERL,
     * whose L is the union LCS of sentences; GOOGLE has 1 ... 9, L and Lsum alone). */
    const char *metrics;
    int stem;              /* nonzero: stem words of more than three letters */
    const char *stopwords; /* words left out, one a line; NULL: none */
    size_t stopwords_size;
    const char *exceptions; /* PERL with `stem`: lines "word TAB lemma" in place of the built-in
                               lemmas of WordNet 2.0; NULL: the built-in ones; size 0: none */
    size_t exceptions_size;
    /* Score only so many words, or so many bytes, of each text, the references too; 0: all. PERL
     * counts as a word what stands between white space, the others what they score. */
    size_t words;
    size_t bytes;
    double alpha; /* weight of precision in F, 0 ... 1: 1 is precision alone; default 0.5 */
    smz_rouge_references references;
    smz_rouge_unit unit;
    const char *language; /* OURS: words by Unicode, and this language's stemmer; NULL: ASCII */
    double confidence;    /* of the intervals, percent; default 95 */
    uint32_t resamples;   /* bootstrap resamples; default 1000; 0: no intervals (not with PERL) */
    uint64_t seed;        /* of OURS and GOOGLE; PERL seeds each resample with its number */
} smz_rouge_options;

SMZ_API void smz_rouge_options_init(smz_rouge_options *options);

/*
 * A scorer. `options` (NULL: the defaults) is copied with all that it points to.
 *
 * Errors: SMZ_ERROR_ARGUMENT (the message names the option or the metric), SMZ_ERROR_LANGUAGE,
 * SMZ_ERROR_UTF8 (in `stopwords`), SMZ_ERROR_MEMORY.
 */
SMZ_API int smz_rouge_new(smz_rouge **out, const smz_rouge_options *options,
                          const smz_allocator *allocator, smz_error *error);
SMZ_API void smz_rouge_free(smz_rouge *rouge);

/* The i-th metric as its scorer names it ("ROUGE-1"; GOOGLE: "rouge1"); NULL at the end. */
SMZ_API const char *smz_rouge_metric(const smz_rouge *rouge, size_t i);
/* One line that says exactly what is computed: scorer, version, tokens, stemmer and table, stop
 * words, limits, alpha, references, unit, resampling. */
SMZ_API const char *smz_rouge_signature(const smz_rouge *rouge);

/* A text to score: bytes, each line a sentence. */
typedef struct smz_rouge_text {
    const char *data;
    size_t size;
} smz_rouge_text;

typedef struct smz_score {
    double precision;
    double recall;
    double f;
    double matched;   /* what the three are made of: counts (ROUGE-W: weighted), of the best */
    double candidate; /* reference or summed, as the references are combined */
    double reference;
} smz_score;

/*
 * Scores one candidate against its references. `out` has room for one score a metric. An empty
 * candidate or reference scores 0. The bytes need not be valid UTF-8, but with `language`.
 *
 * Errors: SMZ_ERROR_ARGUMENT (no reference; JACKKNIFE with one), SMZ_ERROR_EMPTY (PERL: ROUGE-W of
 * a reference without a word divides by zero there), SMZ_ERROR_UTF8, SMZ_ERROR_LIMIT (docs/rouge.md
 * has the sizes: texts of a megabyte are scored), SMZ_ERROR_MEMORY.
 */
SMZ_API int smz_rouge_score(smz_score *out, smz_rouge *rouge, const smz_rouge_text *candidate,
                            const smz_rouge_text *references, size_t count, smz_error *error);

typedef struct smz_interval {
    double value;
    double low; /* low and high are NaN where there is no interval */
    double high;
} smz_interval;

/* One metric over many documents. PERL: `value` is the mean of the bootstrap means, GOOGLE: their
 * median, OURS: the plain mean. */
typedef struct smz_average {
    smz_interval precision;
    smz_interval recall;
    smz_interval f;
} smz_average;

/*
 * Averages the scores of many documents. `scores` has a row a document with one score a metric;
 * `ids` (NULL: 1, 2, 3 ...) is used by PERL, which draws documents in the string order of their
 * names; `out` has room for one average a metric.
 *
 * Errors: SMZ_ERROR_ARGUMENT (no document), SMZ_ERROR_MEMORY.
 */
SMZ_API int smz_rouge_aggregate(smz_average *out, smz_rouge *rouge, const smz_score *scores,
                                const char *const *ids, size_t documents, smz_error *error);

/* How a summary treats its source: no reference is needed. Words are those of the scorer, neither
 * stemmed nor left out. Without a source (NULL) the members that compare with it, all but
 * `repeated`, `words` and `sentences`, say nothing: they are those of an empty one. */
typedef struct smz_measures {
    double coverage; /* share of the summary's words in extractive fragments (Grusky et al. 2018) */
    double density;  /* sum of squared fragment lengths over the summary's length */
    double compression; /* words of the source over words of the summary */
    double novel[4];    /* distinct 1- to 4-grams that the source has not, of all distinct ones */
    double repeated;    /* distinct trigrams that stand in the summary more than once, of all */
    size_t words;       /* of the summary */
    size_t sentences;   /* its lines that hold a word */
    size_t source_words;
} smz_measures;

SMZ_API int smz_rouge_measure(smz_measures *out, smz_rouge *rouge, const smz_rouge_text *summary,
                              const smz_rouge_text *source, smz_error *error);

#ifdef __cplusplus
}
#endif

#endif
