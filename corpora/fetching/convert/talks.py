"""Meetings, dialogues and stories: QMSum, DialogSum, SQuALITY."""
from ..problem import BadData
from ..records import record
from ..sentences import summary
from .job import get


def questions_of(meeting, place, whole):
    """The questions about a meeting with their answers: the first about the whole of it, or all others."""
    general = get(meeting, 'general_query_list', list, place)
    found = general[:1] if whole else general[1:] + get(meeting, 'specific_query_list', list, place)
    return [(get(item, 'query', str, place), get(item, 'answer', str, place)) for item in found]


def qmsum(job):
    """A meeting a line. The set that is for queries has a record for every other question."""
    whole = not job.options.get('queries')
    for number, (place, meeting) in enumerate(job.objects()):
        turns = [f'{get(turn, "speaker", str, place)}: {get(turn, "content", str, place)}'
                 for turn in get(meeting, 'meeting_transcripts', list, place)]
        text = '\n'.join(turns)
        for count, (query, answer) in enumerate(questions_of(meeting, place, whole), 1):
            identity = f'{job.split}-{number}' if whole else f'{job.split}-{number}-{count}'
            yield record(identity, text, [summary(answer)], language=job.language,
                         query=None if whole else query)


def dialogsum(job):
    """One summary a dialogue for training, three in the test set."""
    for place, dialogue in job.objects():
        summaries = [dialogue[key] for key in ('summary', 'summary1', 'summary2', 'summary3')
                     if isinstance(dialogue.get(key), str)]
        if not summaries:
            raise BadData(f'{place}: has no field "summary" or "summary1"')
        yield record(get(dialogue, 'fname', str, place), get(dialogue, 'dialogue', str, place),
                     [summary(told) for told in summaries], language=job.language)


def squality(job):
    """A story, and what four writers answered to its first question ("What is the plot of the story?"), or,
    in the set that is for queries, to the others."""
    whole = not job.options.get('queries')
    for place, story in job.objects():
        identity = get(get(story, 'metadata', dict, place), 'passage_id', str, place)
        for question in get(story, 'questions', list, place):
            number = str(get(question, 'question_number', (str, int), place))
            if whole != (number == '1'):
                continue
            answers = [get(response, 'response_text', str, place)
                       for response in get(question, 'responses', list, place)]
            yield record(identity if whole else f'{identity}-{number}', get(story, 'document', str, place),
                         list(map(summary, answers)), language=job.language,
                         query=None if whole else get(question, 'question_text', str, place))
