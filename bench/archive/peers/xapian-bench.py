"""Xapian behind a pipe: one JSON line in, one out. Times are measured here, around the question and its snippets."""
import json
import sys
import time

import xapian

folder = sys.argv[1]
HEADLINE, DAY = 0, 1


def day_value(day):
    return xapian.sortable_serialise(int(day.replace("-", "")))


def add(database, indexer, article):
    document = xapian.Document()
    indexer.set_document(document)
    indexer.index_text(article["headline"], 10)
    indexer.increase_termpos()
    indexer.index_text(article["text"])
    document.add_value(DAY, day_value(article["datedAt"][:10]))
    document.add_boolean_term("XS" + article["section"])
    document.add_boolean_term("XA" + article["byline"])
    document.set_data(json.dumps([article["headline"], article["text"]]))
    database.add_document(document)


def query_of(parser, asked):
    words = asked["words"]
    flags = xapian.QueryParser.FLAG_PHRASE
    if asked["kind"] == "phrase":
        text = '"' + " ".join(words) + '"'
    elif asked["kind"] == "prefix":
        text = words[0] + "*"
        flags |= xapian.QueryParser.FLAG_WILDCARD
    else:
        text = " ".join(words)
    query = parser.parse_query(text, flags)
    for key, prefix in (("section", "XS"), ("author", "XA")):
        if key in asked:
            query = xapian.Query(xapian.Query.OP_FILTER, query, xapian.Query(prefix + asked[key]))
    if "from" in asked:
        span = xapian.Query(xapian.Query.OP_VALUE_RANGE, DAY, day_value(asked["from"]), day_value(asked["to"]))
        query = xapian.Query(xapian.Query.OP_FILTER, query, span)
    return query


def ask(database, parser, asked):
    started = time.perf_counter()
    enquire = xapian.Enquire(database)
    enquire.set_query(query_of(parser, asked))
    found = enquire.get_mset(0, 20)
    for match in found:
        headline, text = json.loads(match.document.get_data())
        found.snippet(text, 200)
    return (time.perf_counter() - started) * 1000


database = xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OVERWRITE)
indexer = xapian.TermGenerator()
parser = xapian.QueryParser()
parser.set_default_op(xapian.Query.OP_AND)
parser.set_stemming_strategy(xapian.QueryParser.STEM_NONE)
parser.set_database(database)
for line in sys.stdin:
    call = json.loads(line)
    if "add" in call:
        for article in call["add"]:
            add(database, indexer, article)
        answer = len(call["add"])
    elif "commit" in call:
        database.commit()
        answer = None
    else:
        answer = ask(database, parser, call["ask"])
    print(json.dumps(answer), flush=True)
