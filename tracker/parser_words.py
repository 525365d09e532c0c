"""What the parser tells of a document, by its English text, for the catalogues; words of the document stand at {0}.

The parser itself speaks English and knows nothing of this list: a test reads many documents with it and looks for texts
that are missing here.
"""

from __future__ import annotations

from tracker.words import N_

# What decided who speaks, and as what.
SPEAKERS = (
    N_("curated record"),
    N_("carried from the sentence before"),
    N_("hidden speaker: goes on"),
    N_("pronoun for the speaker before"),
    N_("noun for the speaker before: {0}"),
    N_("the Committee is the subject"),
    N_("members of the Committee are the subject"),
    N_("an office of the Committee is the subject"),
    N_("Experts are the subject"),
    N_("the Chair is the subject"),
    N_("the rapporteur is the subject"),
    N_("the Secretariat is the subject"),
    N_("the delegation is the subject"),
    N_("the delegation is made up"),
    N_("the release speaks for the Committee"),
    N_("the release speaks for the Committee of what is to come"),
    N_("a name without a bracket is a member of the Committee"),
    N_("list of issues"),
    N_("follow-up report of the State"),
    N_("words of the paragraph"),
    N_("verb of the Committee"),
    N_("main verb of the sentence"),
    N_("praise, then concern"),
    N_("no verb tells"),
    N_("no verb tells; a statement of fact under this section"),
    N_("section: {0}"),
    N_("heading: {0}"),
    N_("bracket: {0}"),
    N_("title: {0}"),
    N_("named: {0}"),
    N_("named with title: {0}"),
    N_("named by function: {0}"),
    N_("named in the sentence: {0}"),
    N_("first named in the sentence: {0}"),
    N_("named, but not introduced: {0}"),
    N_("not named: {0}"),
    N_("not introduced"),
    N_("speaks with the others: {0}"),
    N_("people of several kinds of bodies: {0}"),
    N_("told by function only: {0}"),
    N_("an office of the State: {0}"),
    N_("of a body that is not told: {0}"),
    N_("of an unknown body: {0}"),
    N_("a list: {0}"),
    N_("the speakers of the list"),
)
# What decided the type of a body.
BODIES = (
    N_("its name: {0}"),
    N_("the words around it: {0}"),
    N_("told outright: {0}"),
    N_("known body: {0}"),
    N_("a State: {0}"),
    N_("the State under review"),
    N_("the State under review or named"),
    N_("the document speaks of such organisations"),
    N_("heard with the organisations; no State, no institution, no United Nations body"),
    N_("nothing says what kind of body it is"),
    N_("no State, no institution, no organisation: nothing says what kind of body it is"),
    N_("IOM, since 2016"),
    N_("IOM, outside the United Nations system before September 2016"),
)
# Why a sentence is no statement.
ASIDE = (
    N_("heading"),
    N_("note"),
    N_("annex"),
    N_("procedure"),
    N_("procedure: gives the floor"),
    N_("explains the procedure"),
    N_("agenda: procedure or timetable"),
    N_("timetable or heading"),
    N_("programme of the meeting"),
    N_("next meeting"),
    N_("lead: says only that the Committee met"),
    N_("lead, reference or contacts: outside the part on a State"),
    N_("chapeau: opens the sub-paragraphs"),
    N_("introduction: stock phrases"),
    N_("make-up of the delegation"),
    N_("list of those who spoke"),
    N_("summary, repeated in the body"),
    N_("reference to a document"),
    N_("notes for the press"),
    N_("background: who the Committee is"),
    N_("contacts and background after the end"),
    N_("says nothing of what is to come"),
    N_("the page breaks off in it"),
    N_("repeats the observations"),
    N_("nothing says who speaks"),
    N_("nothing says which State reports"),
    N_("no verb says whether it is praise, concern or recommendation"),
)
# What session, symbols and cycle rest on.
HEADS = (
    N_("printed"),
    N_("symbol"),
    N_("day of the meeting in the calendar of sessions"),
    N_("days of the session, as printed"),
    N_("day of issue, close to the session in the calendar"),
    N_("table of reviews, by symbol"),
    N_("table of reviews, by State and session"),
    N_("number of the report in words"),
    N_("number in the symbol"),
    N_("symbol of the report"),
)
# What is doubtful about a document, and where.
PROBLEMS = (
    N_("document"),
    N_("paragraph {0}"),
    N_("participant {0}"),
    N_("Its type is not stated"),
    N_("No speaker for: {0}"),
    N_("No act for: {0}"),
    N_("The page has no title. Check that it was saved whole"),
    N_("The page has neither title nor lead; kind and State could only be guessed from its body"),
    N_("The title prints session {0}, the lead session {1}; the title was taken. Check the page"),
    N_("The release prints session {0}; by its day it belongs to session {1}, which was taken. Check the date"),
    N_("A State report, replies or follow-up: a document of a review, read for its header only"),
    N_("A speech or statement of one speaker, not a report on a meeting: no sentence was attributed"),
    N_("It names the Committee, but is built like none of its documents: a page or news story of somebody else"),
    N_("It looks like a news story on a release of the Committee; it was read for its header only"),
    N_("It looks like a page of somebody else, who writes for himself; it was read for its header only"),
    N_("It looks like a passage of concluding observations without their head; it was read for its header only"),
    N_(
        "It looks like a list of issues without its head, so it does not say for which State; it was read for its header only"
    ),
    N_("Recognised as {0} in {1}; this is not read yet."),
    N_("Recognised as {0} in {1}; this family is not read yet."),
    N_("Recognised as {0} on a {1} in {2}; this family is not read yet."),
)
# Why a file could not be read.
UNREADABLE = (
    N_("This does not name the Committee on Migrant Workers, so it was not read as one of its documents."),
    N_("This is neither a text, a web page, a DOCX nor a PDF. Save it as one of these."),
    N_("This is a ZIP file, but no Word document. Unpack it, or save the text as DOCX."),
    N_("This is an old Word file (.doc). Open it in Word or LibreOffice and save it as DOCX."),
    N_("The Word file is locked by a password. Save a copy without one."),
    N_("The Word file is damaged. Open it in Word and save it anew as DOCX."),
    N_("The Word file is damaged or locked. Open it in Word and save it anew as DOCX."),
    N_("The Word file declares XML entities, so it was not opened. Save it anew."),
    N_("The Word file unpacks to more than {0} bytes or {1} parts, so it was not opened. Save the text alone."),
    N_("The page nests its parts more than {0} deep, so it was not read. Save it anew, or as plain text."),
    N_("The PDF is locked by a password. Save a copy without one."),
    N_("The PDF is damaged. Fetch it again, or save the document as DOCX or plain text."),
    N_("The PDF is a scan without a text layer. Take the DOCX of the same symbol, or run text recognition on it."),
    N_("The PDF has {0} pages; at most {1} are read. Take the part needed."),
    N_("{0} has {1} bytes; at most {2} are read. Save the page alone."),
    N_("{0} holds no text. Check that the page was saved whole."),
)
# What a machine may be unable to bound.
BOUNDS = (
    N_("memory"),
    N_("processor time"),
    N_("the size of files"),
    N_("the number of processes"),
    N_("memory dumps"),
)
FORMS = (*SPEAKERS, *BODIES, *ASIDE, *HEADS, *PROBLEMS, *UNREADABLE, *BOUNDS)
