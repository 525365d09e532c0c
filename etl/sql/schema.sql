-- The tables of a build. Grain in the comment of each table; NULL always means "the source does not say".

create table state (
    iso3 varchar primary key,
    name_en varchar not null, name_fr varchar not null, name_es varchar not null,
    un_region varchar,
    is_party boolean not null, is_signatory boolean not null,
    signed_on date, consent_on date, consent_kind varchar, entered_into_force_on date,
    latitude double, longitude double,
    is_verified boolean, source_url varchar
);
comment on table state is 'One row a State: parties and signatories of the Convention, and every other State that a statement names.';
comment on column state.iso3 is 'ISO 3166-1 alpha-3 code.';
comment on column state.name_en is 'Name in English.';
comment on column state.name_fr is 'Name in French.';
comment on column state.name_es is 'Name in Spanish.';
comment on column state.un_region is 'United Nations regional group; empty for States that are neither party nor signatory.';
comment on column state.is_party is 'True when the State is bound by the Convention.';
comment on column state.is_signatory is 'True when the State signed and has not consented to be bound.';
comment on column state.signed_on is 'Day of signature.';
comment on column state.consent_on is 'Day of deposit of the instrument of ratification, accession or succession.';
comment on column state.consent_kind is 'How the State consented: ratification, accession, succession.';
comment on column state.entered_into_force_on is 'Day the Convention entered into force for the State, computed from the deposit by article 87.';
comment on column state.latitude is 'Latitude of a point in the State, in degrees, for States too small for the world map.';
comment on column state.longitude is 'Longitude of that point, in degrees.';
comment on column state.is_verified is 'True when every non-empty treaty date was found in a source.';
comment on column state.source_url is 'Best single page for the treaty dates.';

create table session (
    session integer primary key, starts_on date, ends_on date, place varchar,
    is_verified boolean not null, source_url varchar
);
comment on table session is 'One row a session of the Committee.';
comment on column session.session is 'Number of the session.';
comment on column session.starts_on is 'First day.';
comment on column session.ends_on is 'Last day.';
comment on column session.place is 'Where it was held.';
comment on column session.is_verified is 'True when both days were found in a source.';
comment on column session.source_url is 'Page that gives the days.';

create table review (
    review_key varchar primary key,
    iso3 varchar not null references state (iso3), cycle integer not null,
    report_kind varchar, report_symbol varchar, status varchar not null, procedure varchar, procedure_basis varchar,
    session integer references session (session),
    dialogue_from date, dialogue_to date, co_symbol varchar, co_adopted_on date, loi_symbol varchar,
    inferred_fields varchar[] not null, inferred_basis varchar,
    is_verified boolean not null, source_url varchar
);
comment on table review is 'One row a review: a State and a cycle, from the list of issues to the concluding observations.';
comment on column review.review_key is 'State and cycle, as in AZE/3.';
comment on column review.iso3 is 'State under review.';
comment on column review.cycle is 'Number of the cycle; a combined report takes the number of its first part.';
comment on column review.report_kind is 'Kind of report, or that there was none.';
comment on column review.report_symbol is 'Document symbol of the State party''s report.';
comment on column review.status is 'How far the review has come; slug of review_statuses.';
comment on column review.procedure is 'ordinary, simplified (list of issues prior to reporting) or without_report; read off the symbols.';
comment on column review.procedure_basis is 'What decided the procedure.';
comment on column review.session is 'Session of the dialogue.';
comment on column review.dialogue_from is 'First day of the dialogue.';
comment on column review.dialogue_to is 'Last day of the dialogue.';
comment on column review.co_symbol is 'Document symbol of the concluding observations.';
comment on column review.co_adopted_on is 'Day the concluding observations were adopted.';
comment on column review.loi_symbol is 'Document symbol of the list of issues, or of the list prior to reporting.';
comment on column review.inferred_fields is 'Columns of this row whose value follows from a rule, not from a source.';
comment on column review.inferred_basis is 'The rule for each inferred column.';
comment on column review.is_verified is 'True when every value that is not inferred was found in a source.';
comment on column review.source_url is 'Best single page; other cells may come from another page.';

create table member (
    name varchar not null, nationality_iso3 varchar not null references state (iso3),
    from_year integer not null, to_year integer, was_chair boolean not null,
    is_verified boolean not null, source_url varchar,
    primary key (name, from_year)
);
comment on table member is 'One row a term of a member of the Committee.';
comment on column member.name is 'Name of the member.';
comment on column member.nationality_iso3 is 'State whose national the member is.';
comment on column member.from_year is 'First year found.';
comment on column member.to_year is 'Last year; empty means still a member, or end unknown.';
comment on column member.was_chair is 'True when the member chaired the Committee at some time.';
comment on column member.is_verified is 'True when both years were found in a source.';
comment on column member.source_url is 'Page that names the member.';

create table article (
    article integer primary key, part varchar not null, short_title varchar not null, applies_to varchar not null
);
comment on table article is 'One row an article of the Convention.';
comment on column article.article is 'Number of the article.';
comment on column article.part is 'Part of the Convention, in Roman numerals.';
comment on column article.short_title is 'What the article is about, in our words.';
comment on column article.applies_to is 'Whom it protects or binds.';

create table concern (
    concern varchar primary key, position integer not null, cluster varchar not null, articles integer[] not null,
    label_en varchar not null, label_fr varchar not null, label_es varchar not null, definition varchar not null
);
comment on table concern is 'One row a concern of the vocabulary, in the order of the Committee''s concluding observations.';
comment on column concern.concern is 'Slug, as it stands in addresses and files.';
comment on column concern.position is 'Order on screen.';
comment on column concern.cluster is 'Slug of the cluster: the section of the observations it belongs to.';
comment on column concern.articles is 'Articles of the Convention that the concern belongs to.';
comment on column concern.label_en is 'Label in English.';
comment on column concern.label_fr is 'Label in French.';
comment on column concern.label_es is 'Label in Spanish.';
comment on column concern.definition is 'What counts as this concern.';

create table term (
    list varchar not null, slug varchar not null, position integer not null,
    label_en varchar not null, label_fr varchar not null, label_es varchar not null, definition varchar,
    primary key (list, slug)
);
comment on table term is 'One row a word of the other closed lists: cluster, affected_group, stakeholder_type, act, meeting_kind, stage, relation, part, review_status, procedure, extent, source_type, subkind, text_origin.';
comment on column term.list is 'Name of the list.';
comment on column term.slug is 'Slug, as it stands in addresses and files.';
comment on column term.position is 'Order on screen.';
comment on column term.label_en is 'Label in English.';
comment on column term.label_fr is 'Label in French.';
comment on column term.label_es is 'Label in Spanish.';
comment on column term.definition is 'What counts as this, where the list defines it.';

create table meeting (
    meeting_id varchar primary key,
    held_on date, held_until date, held_text varchar, date_precision varchar not null, date_basis varchar, part_of_day varchar,
    kind varchar not null, also_kinds varchar[] not null, subkind varchar,
    session integer references session (session), title varchar not null,
    report_symbols varchar[] not null, other_symbols varchar[] not null, record_symbols varchar[] not null,
    sittings varchar, next_meeting varchar, origin varchar not null
);
comment on table meeting is 'One row an event, however many documents report on it.';
comment on column meeting.meeting_id is 'Stable id of the event.';
comment on column meeting.held_on is 'First day, where the day is known.';
comment on column meeting.held_until is 'Last day of an event of several days.';
comment on column meeting.held_text is 'Date as far as it is known: a day, a month (YYYY-MM), or empty.';
comment on column meeting.date_precision is 'day, month or unknown.';
comment on column meeting.date_basis is 'Where the date comes from.';
comment on column meeting.part_of_day is 'morning or afternoon.';
comment on column meeting.kind is 'Slug of meeting_kinds.';
comment on column meeting.also_kinds is 'Further kinds of the same event: an opening that also heard NGOs.';
comment on column meeting.subkind is 'Slug of subkinds.';
comment on column meeting.session is 'Session it belongs to.';
comment on column meeting.title is 'What the event was, in our words.';
comment on column meeting.report_symbols is 'Reports under review.';
comment on column meeting.other_symbols is 'Other documents dealt with.';
comment on column meeting.record_symbols is 'Summary records of the event.';
comment on column meeting.sittings is 'Sittings of the event, as JSON: date, part of day, record.';
comment on column meeting.next_meeting is 'What the documents say comes next.';
comment on column meeting.origin is 'record (curated) or inbox (found in a document read by the build).';

create table meeting_state (
    meeting_id varchar not null references meeting (meeting_id), iso3 varchar not null references state (iso3),
    role varchar not null check (role in ('under_review', 'mentioned')),
    primary key (meeting_id, iso3)
);
comment on table meeting_state is 'One row a State at a meeting.';
comment on column meeting_state.meeting_id is 'The event.';
comment on column meeting_state.iso3 is 'The State.';
comment on column meeting_state.role is 'under_review or mentioned.';

create table meeting_review (
    meeting_id varchar not null references meeting (meeting_id), review_key varchar not null references review (review_key),
    primary key (meeting_id, review_key)
);
comment on table meeting_review is 'One row a review served by a meeting.';
comment on column meeting_review.meeting_id is 'The event.';
comment on column meeting_review.review_key is 'The review.';

create table document (
    document_id varchar primary key, url varchar not null, alt_urls varchar[] not null, url_is_mirrored boolean not null,
    publisher varchar, source_type varchar not null, lang varchar, symbol varchar, symbol_basis varchar,
    page_date varchar, page_date_basis varchar, title varchar not null, extent varchar,
    origin varchar not null, content_sha256 varchar, retrieved_on date
);
comment on table document is 'One row a page or paper.';
comment on column document.document_id is 'Stable id of the document.';
comment on column document.url is 'Address of the document, or file:NAME for a document of the inbox without a known address.';
comment on column document.alt_urls is 'Other addresses of the same text.';
comment on column document.url_is_mirrored is 'True when it was read on a mirror; the public address has the same path.';
comment on column document.publisher is 'Who put it on line.';
comment on column document.source_type is 'Slug of source_types.';
comment on column document.lang is 'Language code.';
comment on column document.symbol is 'UN document symbol.';
comment on column document.symbol_basis is 'Where the symbol comes from.';
comment on column document.page_date is 'Date of the page, as far as known (text: a day, month or year).';
comment on column document.page_date_basis is 'Where that date comes from.';
comment on column document.title is 'Title, paraphrased for curated documents, as printed for documents read.';
comment on column document.extent is 'whole, opening or selection (paragraphs taken from an index): how much of it was read; empty where the end of the document does not tell.';
comment on column document.origin is 'record or inbox.';
comment on column document.content_sha256 is 'Hash of the bytes, for documents read by the build.';
comment on column document.retrieved_on is 'Day on which these bytes were fetched from the address, for documents that were fetched.';

create table meeting_document (
    meeting_id varchar not null references meeting (meeting_id), document_id varchar not null references document (document_id),
    primary key (meeting_id, document_id)
);
comment on table meeting_document is 'One row a document that reports on an event.';
comment on column meeting_document.meeting_id is 'The event.';
comment on column meeting_document.document_id is 'The document.';

create table document_review (
    document_id varchar not null references document (document_id), review_key varchar not null references review (review_key),
    primary key (document_id, review_key)
);
comment on table document_review is 'One row a review that a document belongs to.';
comment on column document_review.document_id is 'The document.';
comment on column document_review.review_key is 'The review.';

create table calendar (
    calendar_id integer primary key, iso3 varchar references state (iso3), what varchar not null,
    due_on date, takes_place_on date, symbol varchar, document_id varchar not null references document (document_id)
);
comment on table calendar is 'One row a thing that a document says is due, takes place or took place, with its day where it gives one: reports, sessions, dialogues, deposits.';
comment on column calendar.calendar_id is 'Running number.';
comment on column calendar.iso3 is 'The State; empty for what concerns no single State.';
comment on column calendar.what is 'What is due or takes place, in the words of the document.';
comment on column calendar.due_on is 'Day by which it is due.';
comment on column calendar.takes_place_on is 'Day on which it takes or took place.';
comment on column calendar.symbol is 'Symbol of the document that is due or dealt with.';
comment on column calendar.document_id is 'Document that says so.';

create table stakeholder (
    stakeholder_id varchar primary key, name varchar not null, acronym varchar, stakeholder_type varchar not null,
    country_iso3 varchar references state (iso3), aliases varchar[] not null, member_ids varchar[] not null, note varchar, origin varchar not null
);
comment on table stakeholder is 'One row an organisation, institution, delegation or body.';
comment on column stakeholder.stakeholder_id is 'Stable id.';
comment on column stakeholder.name is 'Name.';
comment on column stakeholder.acronym is 'Acronym.';
comment on column stakeholder.stakeholder_type is 'Slug of stakeholder_types.';
comment on column stakeholder.country_iso3 is 'State it belongs to, where known.';
comment on column stakeholder.aliases is 'Other spellings seen.';
comment on column stakeholder.member_ids is 'Members of a joint speaker.';
comment on column stakeholder.note is 'What to know about it.';
comment on column stakeholder.origin is 'record or inbox.';

create table person (
    person_id varchar primary key, name varchar not null, aliases varchar[] not null, is_committee_member boolean not null
);
comment on table person is 'One row a named speaker. A name in data/suppressed_names.csv never reaches this table.';
comment on column person.person_id is 'Stable id.';
comment on column person.name is 'Name.';
comment on column person.aliases is 'Other spellings seen.';
comment on column person.is_committee_member is 'True for members of the Committee.';

create table participation (
    meeting_id varchar not null references meeting (meeting_id), stakeholder_id varchar not null references stakeholder (stakeholder_id),
    primary key (meeting_id, stakeholder_id)
);
comment on table participation is 'One row a stakeholder at a meeting, even without a statement.';
comment on column participation.meeting_id is 'The event.';
comment on column participation.stakeholder_id is 'The stakeholder.';

create table statement (
    statement_id varchar primary key, source_key varchar,
    document_id varchar not null references document (document_id),
    meeting_id varchar references meeting (meeting_id), review_key varchar references review (review_key),
    ordinal integer not null, paragraph varchar, char_start integer, char_end integer,
    stage varchar, part varchar, unit varchar not null,
    person_id varchar references person (person_id), speaker_role varchar,
    stakeholder_id varchar references stakeholder (stakeholder_id), stakeholder_type varchar not null,
    act varchar not null, act_inferred boolean not null, attribution_basis varchar not null,
    text varchar not null, text_origin varchar not null, label_unsure boolean not null,
    date_text varchar, date_basis varchar, recalled_in varchar, relation varchar, medium varchar,
    topic_of_question varchar, superseded_by varchar, chapeau varchar
);
comment on table statement is 'One row a statement: the smallest attributed unit.';
comment on column statement.statement_id is 'Stable id.';
comment on column statement.source_key is 'Key of the row in the compiled record.';
comment on column statement.document_id is 'Document it stands in.';
comment on column statement.meeting_id is 'Event at which it was made; empty outside a meeting.';
comment on column statement.review_key is 'The one review it belongs to.';
comment on column statement.ordinal is 'Order within its meeting or document.';
comment on column statement.paragraph is 'Paragraph, as printed.';
comment on column statement.char_start is 'First character in the main text of the document, for sentences read.';
comment on column statement.char_end is 'One past the last character in the main text.';
comment on column statement.stage is 'Slug of stages; empty for what was said at a meeting.';
comment on column statement.part is 'Slug of parts: section of the observations or list.';
comment on column statement.unit is 'sentence, paragraph or point (a curated paraphrase).';
comment on column statement.person_id is 'Named speaker.';
comment on column statement.speaker_role is 'Role of the speaker, as printed.';
comment on column statement.stakeholder_id is 'Organisation or body that speaks.';
comment on column statement.stakeholder_type is 'Slug of stakeholder_types.';
comment on column statement.act is 'Slug of acts: what kind of speech it is.';
comment on column statement.act_inferred is 'True when the act is inferred: from a later document, or from the verbs where the source gives none.';
comment on column statement.attribution_basis is 'What decided speaker, type and act.';
comment on column statement.text is 'The sentence as printed, or our paraphrase of the point.';
comment on column statement.text_origin is 'sentence (read from the document) or paraphrase.';
comment on column statement.label_unsure is 'True when the labeller doubted the concerns.';
comment on column statement.date_text is 'Date as far as known: day, month or year.';
comment on column statement.date_basis is 'statement, meeting or document: where that date comes from.';
comment on column statement.recalled_in is 'Later document through which an observation is known.';
comment on column statement.relation is 'Slug of relations: tie of a voice to its review.';
comment on column statement.medium is 'written, oral or press, for voices.';
comment on column statement.topic_of_question is 'Topic of the question that the statement answers.';
comment on column statement.superseded_by is 'Document whose sentences, read by the build, replace this one in every count: a paraphrase, or a paragraph of an index.';
comment on column statement.chapeau is 'Line that opens the list of a lettered sub-paragraph, as printed; empty for any other statement.';

create table statement_alias (
    old_id varchar primary key, statement_id varchar not null references statement (statement_id),
    likeness double not null check (likeness between 0 and 100)
);
comment on table statement_alias is 'One row an id that a statement had in an earlier build, so that a link to it goes on.';
comment on column statement_alias.old_id is 'The id that is gone.';
comment on column statement_alias.statement_id is 'The statement that stands for it now: in the same paper, with the same or nearly the same text.';
comment on column statement_alias.likeness is 'How alike the two texts are, of 100, letter by letter without case and punctuation.';

create table statement_state (
    statement_id varchar not null references statement (statement_id), iso3 varchar not null references state (iso3),
    decided_by varchar not null check (decided_by in ('hand', 'cue', 'uhri')),
    cue varchar, char_start integer, char_end integer,
    primary key (statement_id, iso3),
    check (decided_by <> 'cue' or cue is not null)
);
comment on table statement_state is 'One row a State that a statement names or was tied to, with what decided it and the words that name it. The State of its review is no label: it comes with the review (statement_row.states holds both).';
comment on column statement_state.statement_id is 'The statement.';
comment on column statement_state.iso3 is 'The State.';
comment on column statement_state.decided_by is 'hand, cue (its name stands in the text) or uhri (the index says so).';
comment on column statement_state.cue is 'The words that name the State; empty unless a cue decided.';
comment on column statement_state.char_start is 'Where these words begin in the text, counted from 0; empty unless a cue decided.';
comment on column statement_state.char_end is 'Where these words end in the text; empty unless a cue decided.';

create table statement_concern (
    statement_id varchar not null references statement (statement_id), concern varchar not null references concern (concern),
    position integer not null,
    decided_by varchar not null check (decided_by in ('hand', 'reviewed', 'cue', 'model', 'uhri')), is_unsure boolean not null,
    cue varchar, char_start integer, char_end integer, strength varchar, score double check (score between 0 and 1),
    primary key (statement_id, concern),
    check (decided_by <> 'cue' or cue is not null), check (decided_by <> 'model' or score is not null)
);
comment on table statement_concern is 'One row a concern of a statement, with what decided it.';
comment on column statement_concern.statement_id is 'The statement.';
comment on column statement_concern.concern is 'The concern.';
comment on column statement_concern.position is 'Order in which the labels were given.';
comment on column statement_concern.decided_by is 'hand (the record''s or an organisation''s own labels), reviewed (data/reviewed.csv), cue (words of the vocabulary), model (trained on labelled sentences) or uhri (themes of the Universal Human Rights Index). A label of cue or model that is not there was not found; it does not mean that nobody raised it.';
comment on column statement_concern.is_unsure is 'True when the labeller doubted it, or the evidence is weak: weak cues only, or the model without a cue.';
comment on column statement_concern.cue is 'Cues or themes that decided it, joined by a semicolon.';
comment on column statement_concern.char_start is 'First character of the words that decided it, within the text of the statement: the best cue, or the words that weigh most for the model.';
comment on column statement_concern.char_end is 'One past their last character.';
comment on column statement_concern.strength is 'Strength of the best cue: strong or weak.';
comment on column statement_concern.score is 'What the model gives the label, from 0 to 1; a rank of how sure it is, not a probability. Empty where the model has no say.';

create table statement_group (
    statement_id varchar not null references statement (statement_id), affected_group varchar not null,
    decided_by varchar not null check (decided_by in ('hand', 'cue', 'model', 'uhri')), is_unsure boolean not null,
    cue varchar, char_start integer, char_end integer, strength varchar, score double check (score between 0 and 1),
    primary key (statement_id, affected_group),
    check (decided_by <> 'cue' or cue is not null), check (decided_by <> 'model' or score is not null)
);
comment on table statement_group is 'One row an affected group named in a statement.';
comment on column statement_group.statement_id is 'The statement.';
comment on column statement_group.affected_group is 'Slug of groups.';
comment on column statement_group.decided_by is 'hand, cue, model or uhri, as in statement_concern.';
comment on column statement_group.is_unsure is 'True when the evidence is weak, as in statement_concern.';
comment on column statement_group.cue is 'Cues that decided it, joined by a semicolon.';
comment on column statement_group.char_start is 'First character of the words that decided it, within the text of the statement.';
comment on column statement_group.char_end is 'One past their last character.';
comment on column statement_group.strength is 'Strength of the best cue: strong or weak.';
comment on column statement_group.score is 'What the model gives the group, from 0 to 1.';

create table uhri_label (
    statement_id varchar not null references statement (statement_id),
    kind varchar not null check (kind in ('theme', 'affected_persons', 'sdg')), label varchar not null, slugs varchar[] not null,
    primary key (statement_id, kind, label)
);
comment on table uhri_label is 'One row a label of the Universal Human Rights Index on a statement, as it stands there, with what it led to.';
comment on column uhri_label.statement_id is 'The statement.';
comment on column uhri_label.kind is 'theme, affected_persons or sdg.';
comment on column uhri_label.label is 'The label, as exported.';
comment on column uhri_label.slugs is 'Concerns or groups it stands for on this statement (data/vocabulary/uhri_themes.csv, uhri_persons.csv); a statement shows at most three concerns.';

create table statement_article (
    statement_id varchar not null references statement (statement_id), article integer not null references article (article),
    decided_by varchar not null check (decided_by in ('hand', 'cue', 'uhri')),
    cue varchar, char_start integer, char_end integer, primary key (statement_id, article),
    check (decided_by <> 'cue' or cue is not null)
);
comment on table statement_article is 'One row an article of the Convention that a statement cites or was tagged with.';
comment on column statement_article.statement_id is 'The statement.';
comment on column statement_article.article is 'The article.';
comment on column statement_article.decided_by is 'hand, cue (the text cites the article) or uhri.';
comment on column statement_article.cue is 'The words that cite the article.';
comment on column statement_article.char_start is 'First character of those words, within the text of the statement.';
comment on column statement_article.char_end is 'One past their last character.';

create table label_review (
    label_review_id integer primary key,
    statement_id varchar not null references statement (statement_id), concern varchar not null references concern (concern),
    is_given boolean not null, reviewer varchar not null, reviewed_on date not null, reason varchar,
    unique (statement_id, concern)
);
comment on table label_review is 'One row a person''s verdict on a label of a statement, from data/reviewed.csv; it wins over every other source of labels.';
comment on column label_review.label_review_id is 'Number of the row.';
comment on column label_review.statement_id is 'The statement.';
comment on column label_review.concern is 'The concern.';
comment on column label_review.is_given is 'True when the statement is about the concern, false when it is not.';
comment on column label_review.reviewer is 'Initials of the reviewer.';
comment on column label_review.reviewed_on is 'Day of the verdict.';
comment on column label_review.reason is 'Why, where it is not plain.';

create table statement_stakeholder (
    statement_id varchar not null references statement (statement_id), stakeholder_id varchar not null references stakeholder (stakeholder_id),
    role varchar not null check (role in ('speaker', 'co_speaker')), primary key (statement_id, stakeholder_id)
);
comment on table statement_stakeholder is 'One row an organisation behind a statement.';
comment on column statement_stakeholder.statement_id is 'The statement.';
comment on column statement_stakeholder.stakeholder_id is 'The organisation.';
comment on column statement_stakeholder.role is 'speaker or co_speaker.';

create table statement_person (
    statement_id varchar not null references statement (statement_id), person_id varchar not null references person (person_id),
    role varchar not null check (role in ('speaker', 'co_speaker')), primary key (statement_id, person_id)
);
comment on table statement_person is 'One row a named speaker of a statement.';
comment on column statement_person.statement_id is 'The statement.';
comment on column statement_person.person_id is 'The person.';
comment on column statement_person.role is 'speaker or co_speaker.';

create table link (
    link_id integer primary key, kind varchar not null, iso3 varchar not null references state (iso3), concern varchar references concern (concern),
    from_cycle integer, from_stage varchar, from_ids varchar[] not null, to_cycle integer, to_stage varchar, to_ids varchar[] not null,
    actor varchar, is_explicit boolean not null, note varchar, source_url varchar not null
);
comment on table link is 'One row a tie between statements of different stages or cycles.';
comment on column link.link_id is 'Line of the record.';
comment on column link.kind is 'asked_again, taken_up, persists, reiterated or reported_done.';
comment on column link.iso3 is 'The State.';
comment on column link.concern is 'The concern.';
comment on column link.from_cycle is 'Cycle of the earlier side.';
comment on column link.from_stage is 'Stage of the earlier side.';
comment on column link.from_ids is 'Statements of the earlier side, where known.';
comment on column link.to_cycle is 'Cycle of the later side.';
comment on column link.to_stage is 'Stage of the later side.';
comment on column link.to_ids is 'Statements of the later side, where known.';
comment on column link.actor is 'Who says so, or who acted.';
comment on column link.is_explicit is 'True when a source states the tie; false when we drew it.';
comment on column link.note is 'What the tie rests on.';
comment on column link.source_url is 'Where it is stated.';

create table conflict (
    conflict_id integer primary key, about varchar not null check (about in ('meeting', 'state', 'session', 'review')),
    row_key varchar not null, meeting_id varchar references meeting (meeting_id), field varchar not null,
    value varchar not null, source_url varchar, is_chosen boolean not null, chosen varchar, note varchar
);
comment on table conflict is 'One row a value that a source gives where sources of one event, State, session or review disagree.';
comment on column conflict.conflict_id is 'Running number.';
comment on column conflict.about is 'What they disagree on: a meeting, state, session or review.';
comment on column conflict.row_key is 'Its id in that table.';
comment on column conflict.meeting_id is 'The event, where it is one.';
comment on column conflict.field is 'The column on which they disagree.';
comment on column conflict.value is 'The value of this source.';
comment on column conflict.source_url is 'The source.';
comment on column conflict.is_chosen is 'True when this value was taken.';
comment on column conflict.chosen is 'The value taken.';
comment on column conflict.note is 'Why.';

create table silence (
    review_key varchar not null references review (review_key), stakeholder_type varchar not null,
    statement_id varchar not null references statement (statement_id), note varchar not null,
    primary key (review_key, stakeholder_type)
);
comment on table silence is 'One row a review and stakeholder type of which a source says that none spoke.';
comment on column silence.review_key is 'The review.';
comment on column silence.stakeholder_type is 'Slug of stakeholder_types.';
comment on column silence.statement_id is 'The statement that says so.';
comment on column silence.note is 'What it says, in our words.';

create table correction (
    correction_id integer primary key, file varchar not null, row_id varchar not null, field varchar not null,
    was varchar, now varchar, reason varchar not null, reported_on varchar
);
comment on table correction is 'One row an error of a source that the build mends, from data/corrections.csv.';
comment on column correction.correction_id is 'Line of the file.';
comment on column correction.file is 'Data file that is mended.';
comment on column correction.row_id is 'Key of the row.';
comment on column correction.field is 'Field that is mended.';
comment on column correction.was is 'Value before.';
comment on column correction.now is 'Value after.';
comment on column correction.reason is 'Why.';
comment on column correction.reported_on is 'Day the error was reported to the source, where it was.';

create table quarantine (
    quarantine_id integer primary key, file varchar not null, place varchar not null, field varchar,
    value varchar, reason varchar not null, remedy varchar not null
);
comment on table quarantine is 'One row a thing the build could not take, with the reason.';
comment on column quarantine.quarantine_id is 'Running number.';
comment on column quarantine.file is 'File it stands in.';
comment on column quarantine.place is 'Line, paragraph or id.';
comment on column quarantine.field is 'Field.';
comment on column quarantine.value is 'Value, as found.';
comment on column quarantine.reason is 'Why it was not taken.';
comment on column quarantine.remedy is 'What to do; the nearest slug where there is one.';

create table manifest (
    build_id varchar not null, inputs_sha256 varchar not null, covers_until date not null, newest_event date, counts varchar not null, code_version varchar not null
);
comment on table manifest is 'One row: what this build is made of.';
comment on column manifest.build_id is 'Id of the build, also the name of its folder.';
comment on column manifest.inputs_sha256 is 'Hash over all inputs.';
comment on column manifest.covers_until is 'Until when the record reaches; nothing after it is known.';
comment on column manifest.newest_event is 'Day of the newest event held.';
comment on column manifest.counts is 'Rows in, loaded, quarantined and merged for each input, as JSON.';
comment on column manifest.code_version is 'Version of the ETL.';
