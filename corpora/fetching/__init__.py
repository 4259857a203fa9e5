"""corpora/fetch: a manifest, downloads that go on where they stopped, and conversions to our JSONL.

manifest  what there is: addresses, sizes, checksums, licences, splits
download  one address into one file, in as many pieces as it takes
checksums the checksum of a file against the manifest, or against what came the first time
archives  archives and compressed files as streams; nothing is unpacked by its own name
records   one record of our JSONL, and a file of them written whole or not at all
sentences summaries as one sentence a line
convert/  a function for each format
command   the command line
"""
