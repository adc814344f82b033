import type { Catalogue } from '../catalogue';

export const plan = {
  // Sheets «План» and «Органи».
  'sheet.plan': 'Plan',
  'sheet.bodies': 'Bodies',
  'title.plan': 'Plan of measures',
  'title.bodies': 'Bodies (data as of {{date}})',
  'hint.plan':
    'Yellow columns may be corrected, rows added and deleted: the corrected plan is read from this sheet. Grey columns show where it comes from.',
  'hint.bodies':
    'Complete addresses and heads (post and name in the dative, as in a letter). Successors: one a line, "id; date; act; kind; note".',
  'promptTitle.periods': 'Reporting periods',
  'prompt.periods':
    'One period a line: 2019, 2019-H1 (half-year), 2019-Q2 (quarter), 2019-05 (month), 2019-12-09 (day) or 2019-01-01..2019-11-15. Blank: one report for the whole plan.',
  'promptTitle.executors': 'Responsible executors',
  'prompt.executors':
    'One a line, each followed by a semicolon. Write "(за згодою)" after a name, "за участю:" before it. The name should stand on the sheet of bodies.',
  'promptTitle.indicators': 'Indicators',
  'prompt.indicators':
    'Name and unit parted by a comma, indicators by a semicolon: "events held, pcs; people reached, persons".',
  'column.key': 'Key',
  'column.no': 'Measure no.',
  'column.taskNo': 'Task no.',
  'column.task': 'Task',
  'column.measure': 'Measure',
  'column.deadline': 'Deadline',
  'column.kind': 'Kind of deadline',
  'column.periods': 'Reporting periods',
  'column.due': 'Due by',
  'column.executors': 'Responsible executors',
  'column.indicators': 'Indicators ("name, unit; …")',
  'column.condition': 'Condition',
  'column.exclusion': 'Excluded by',
  'column.excludedOn': 'Excluded from',
  'column.sourceDeadline': 'Deadline as written',
  'column.sourceExecutors': 'Executors as written',
  'column.sourceCells': 'Row as written',
  'column.line': 'Line of the text',
  'column.levels': 'Goals and directions over the task',
  'column.nameless': 'Column without a name',
  'head.issuer': 'Issuer',
  'head.actKind': 'Kind of act',
  'head.date': 'Date of the act',
  'head.number': 'Number of the act',
  'head.title': 'Title of the act',
  'head.planTitle': 'Title of the plan',
  'head.periodStart': 'Plan runs from',
  'head.periodEnd': 'Plan runs to',
  'head.step': 'Report by (to: {{to}})',
  'head.stepNone': 'Report by',
  'body.id': 'Id',
  'body.name': 'Name of the body',
  'body.abbreviations': 'Short names',
  'body.cls': 'Kind',
  'body.central': 'Central body',
  'body.validFrom': 'Exists from',
  'body.validTo': 'Ceased on',
  'body.centralFrom': 'Central from',
  'body.centralTo': 'Central to',
  'body.successors': 'Successors',
  'body.email': 'E-mail',
  'body.headPost': 'Post of the head (dative)',
  'body.headName': 'Name of the head (dative)',
  'body.followedBy': 'Followed by',
  'body.verified': 'Verified',
  'body.note': 'Note',
  yes: 'yes',
  no: 'no',
  'kind.by_date': 'by a date',
  'kind.on_date': 'on a day',
  'kind.dates': 'several dates',
  'kind.date_range': 'from date to date',
  'kind.month': 'month',
  'kind.month_list': 'several months',
  'kind.month_range': 'from month to month',
  'kind.quarter': 'quarter',
  'kind.quarter_range': 'several quarters',
  'kind.half_year': 'half-year',
  'kind.year': 'year',
  'kind.years': 'several years',
  'kind.recurring': 'recurring',
  'kind.permanent': 'permanent',
  'kind.from': 'from a date on',
  'kind.relative': 'some time after an event',
  'kind.event': 'upon an event',
  'kind.compound': 'compound',
  'kind.none': 'not set',
  // Executors.
  'diagnostic.executor-unknown':
    'Executor: "{{name}}" is not in the registry of bodies. Add the body on the sheet of bodies or correct the name on the plan sheet.',
  'diagnostic.executor-place-missing':
    'Executor: "{{name}}" is one body, but the plan does not say of which oblast, district or community. Write the full name on the plan sheet or choose the body among the members of groups (--member).',
  'diagnostic.executor-unknown-alike':
    'Executor: "{{name}}" is not in the registry of bodies. Like "{{suggestion}}"? Correct the name on the plan sheet or add the body on the sheet of bodies.',
  'diagnostic.executor-ambiguous':
    'Executor: "{{name}}" is a short form of several bodies ({{candidates}}). Write the full name on the plan sheet.',
  'diagnostic.executor-note':
    'Executors: "{{text}}" does not stand as an executor of its own and was left out. If it is one, add it on the plan sheet.',
  'diagnostic.executors-missing': 'Executors: the cell names nobody. Write the executors on the plan sheet.',
  'diagnostic.consent-ambiguous':
    'Executor "{{name}}": the mark "за згодою" stands behind the next one of the list and was not applied to this one. If it means both, add "(за згодою)" on the plan sheet.',
  // Duties.
  'diagnostic.coordinator-unknown':
    'Coordinator: there is no body "{{id}}" in the registry. Choose one from the registry.',
  'diagnostic.measure-excluded-later':
    'Measure {{measure}}: excluded ({{act}}) from {{date}}, after the end of the plan: it was in force for the whole period. This edition does not hold its text, so nobody is asked to report on it; add it on the plan sheet if needed.',
  'diagnostic.measure-excluded-within':
    'Measure {{measure}}: excluded ({{act}}) from {{date}} and in force until then. Nobody is asked to report on it; add it on the plan sheet if needed.',
  'diagnostic.member-unknown':
    'Measure {{measure}}, group "{{name}}": the chosen body "{{id}}" is not in the registry. Choose one from the registry.',
  'diagnostic.duty-body-ambiguous':
    'Measure {{measure}}: "{{name}}" may mean several bodies ({{candidates}}), so nobody is asked to report. Write the full name on the plan sheet.',
  'diagnostic.duty-body-unknown':
    'Measure {{measure}}: the body "{{name}}" is not in the registry, so nobody is asked to report. Add the body on the sheet of bodies or correct the name on the plan sheet.',
  'diagnostic.duty-body-split':
    'Measure {{measure}}: the body "{{name}}" was divided, all its successors report: {{successors}}.',
  'diagnostic.duty-body-not-in-force':
    'Measure {{measure}}: the body "{{name}}" does not exist on {{on}}, and the registry does not tell who took its place. It stays the one to report; write its successor on the sheet of bodies.',
  // The registry of bodies.
  'diagnostic.registry-column-unknown':
    'Registry: the column "{{column}}" is not known, what stands in it was left out. Name it as on the sheet of bodies, or delete it.',
  'diagnostic.registry-cell-outside':
    'Registry: "{{text}}" stands outside the columns, so it was left out. If the cell holds a semicolon or a comma, put the whole cell in quotes.',
  'diagnostic.registry-answer-unreadable':
    'Registry, "{{id}}": "{{text}}" is neither yes nor no, it was read as no. Type one of the two.',
  'diagnostic.registry-successor-undated':
    'Registry, "{{id}}": it is not said when "{{text}}" took over, so the handover was left out. Type the date behind a semicolon, or fill in the column of the day on which the body ceased.',
  'diagnostic.registry-entry-unreadable': 'Registry: an entry without an id or a name was left out. Write both.',
  'diagnostic.registry-id-twice':
    'Registry: the id "{{id}}" is taken, the second entry was left out. Give it another id.',
  'diagnostic.registry-name-missing': 'Registry: the entry "{{id}}" has no name and was left out. Write the name.',
  'diagnostic.registry-date-unreadable':
    'Registry, "{{id}}": "{{text}}" is not a date. Write it like this: 02.09.2019.',
  'diagnostic.registry-date-year-only':
    'Registry, "{{id}}": only "{{text}}" is given for a date, the first known day was taken. Write it like this: 02.09.2019.',
  'diagnostic.registry-dates-crossed':
    'Registry, "{{id}}": the body ends ({{text}}) before it begins. Correct one of the dates.',
  'diagnostic.registry-link-unreadable':
    'Registry: a succession without a body, a successor or a date was left out. Write all three.',
  'diagnostic.registry-link-unknown':
    'Registry: the succession from "{{text}}" was left out, there is no such body. Correct the id.',
  'diagnostic.registry-link-by-name':
    'Registry: the successor "{{text}}" is given in words; the entry "{{id}}" was found by the name and marked as not verified. Check it.',
  'diagnostic.registry-successor-unknown':
    'Registry, "{{id}}": the successor "{{text}}" is not among the bodies. Write an id of the first column.',
  // An edited sheet «План».
  'diagnostic.plan-cell-error':
    'The cell holds the formula error {{text}}; the former value was taken. Write a value instead of the formula.',
  'diagnostic.plan-text-missing': 'Measure {{measure}}: there is no text of the measure. Write it or delete the row.',
  'diagnostic.plan-number-missing':
    'The row has no measure number; it was given {{id}} for now. Write the number as in the plan.',
  'diagnostic.plan-number-is-date':
    "The spreadsheet turned the number into a date; it was read as {{id}}. If the number is another one, type it behind an apostrophe: '{{id}}.",
  'diagnostic.plan-number-twice':
    'The measure number {{id}} stands above already; this row was given {{given}} for now. Write another number or delete the row.',
  'diagnostic.plan-measure-removed':
    'Measure {{measure}}: its row was deleted, so the plan no longer has it. If that is a mistake, put the row back. If an act excluded the measure, keep the row and fill the columns "Excluded".',
  'diagnostic.plan-task-titles-differ':
    'Task {{no}}: its rows have different titles; "{{text}}" was not taken. Write one title in all rows of the task.',
  'diagnostic.plan-period-unreadable':
    'Reporting periods: "{{text}}" is no period. Write 2019, 2019-H1, 2019-Q2, 2019-05, 2019-12-09 or 2019-01-01..2019-11-15.',
  'diagnostic.plan-period-crossed':
    'Period of the plan: its start {{start}} is later than its end {{end}}; the former period was taken. Correct one of the dates.',
  'diagnostic.plan-date-unreadable': '"{{text}}" is not a date. Write it like this: 15.11.2019.',
  'diagnostic.plan-indicator-without-unit': 'Indicator "{{name}}": there is no unit. Write "name, unit; name, unit".',
  'diagnostic.indicator-measure-unknown':
    'Indicators: the plan has no measure {{measure}} in force, so its indicators were left out. Correct the number in the file of indicators.',
  // Reading a plan's document.
  'diagnostic.amending-act':
    'This act amends a plan ("{{title}}") and is no plan itself: it makes changes ({{count}}). Open the edition of the plan into which they have been worked.',
  'diagnostic.binary': 'The file is not text. Save the document as text, HTML, .docx, .csv or .xlsx and open it again.',
  'diagnostic.columns-guessed':
    'The table of the plan has no head: the columns were told by their content: measures in column {{measure}}, deadlines in {{deadline}}, executors in {{executors}}. Check them on the plan sheet.',
  'diagnostic.deadline-before-or-in':
    'Deadline "{{text}}": before it starts or before it ends? Read as by {{read}}. If the end is meant, correct the deadline on the plan sheet.',
  'diagnostic.deadline-ditto-after-excluded':
    'Measure {{measure}}: the ditto mark of the deadline stands right after the excluded {{excluded}}; the deadline of measure {{from}} was taken. Compare with the edition before the exclusion.',
  'diagnostic.deadline-ditto-without-antecedent':
    'Measure {{measure}}: ditto mark "{{text}}" for the deadline, but there is none above to repeat. Write the deadline on the plan sheet.',
  'diagnostic.deadline-impossible-date':
    'Deadline "{{text}}": there is no day "{{date}}". Correct the deadline on the plan sheet.',
  'diagnostic.deadline-missing': 'Measure {{measure}}: the deadline is blank. Write it on the plan sheet.',
  'diagnostic.deadline-month-assumed':
    'Deadline "{{text}}": it does not say of which month. Read as: {{read}}. Check it on the plan sheet.',
  'diagnostic.deadline-no-turns':
    'Deadline "{{text}}": it does not fall into the plan\'s period ({{start}}–{{end}}) after the act even once. Check it on the plan sheet.',
  'diagnostic.deadline-not-understood':
    'Deadline "{{text}}" could not be read, no date was set: it is kept word for word as an event. Write the deadline or the reporting periods on the plan sheet.',
  'diagnostic.deadline-outside-plan':
    'Deadline "{{text}}": {{date}} lies outside the plan\'s period ({{start}}–{{end}}). Check the year.',
  'diagnostic.deadline-remark':
    'Deadline "{{text}}": the words "{{remark}}" did not change the date. Check that they are only a remark.',
  'diagnostic.deadline-spread':
    'Deadline "{{text}}": it does not say when. Spread as: {{read}}. If it should be otherwise, correct the reporting periods on the plan sheet.',
  'diagnostic.deadline-year-assumed':
    'Deadline "{{text}}": no year is named. Read as: {{read}}. Check it on the plan sheet.',
  'diagnostic.empty': 'There is no text in the document. Choose another file.',
  'diagnostic.exclusion-number-assumed':
    'The note "{{text}}" names no number: {{measure}} is taken to be excluded. Check it on the plan sheet.',
  'diagnostic.executors-ditto-after-excluded':
    'Measure {{measure}}: the ditto mark of the executors stands right after the excluded {{excluded}}; the executors of measure {{from}} were taken. Compare with the edition before the exclusion.',
  'diagnostic.executors-ditto-without-antecedent':
    'Measure {{measure}}: ditto mark "{{text}}" for the executors, but there are none above to repeat. Write them on the plan sheet.',
  'diagnostic.measure-number-assumed':
    'The measure "{{text}}" has no number and was given {{measure}}. If the act says otherwise, correct it on the plan sheet.',
  'diagnostic.no-measures':
    'There is a table, but no measure with a deadline or executors in it. Check that it is the table of the plan.',
  'diagnostic.no-table':
    'No table with a measure, a deadline and executors was found. Copy the text together with the table, or open a .docx or .html file.',
  'diagnostic.number-repeated':
    'The number {{measure}} is repeated; this measure was given {{id}}. Correct the number on the plan sheet.',
  'diagnostic.numbering-restarts':
    'The numbering starts again in each of the {{count}} sections: the number of the section was put before that of the measure. Check the numbers on the plan sheet.',
  'diagnostic.period-from-act':
    'The title of the plan names no year: the year of the act was taken ({{start}}–{{end}}). Correct the period on the plan sheet if it is another.',
  'diagnostic.period-from-deadlines':
    'The title of the plan names no year: the period was taken from the years of the deadlines ({{start}}–{{end}}). Correct it on the plan sheet if it is another.',
  'diagnostic.period-unknown':
    'The period of the plan could not be found: there is no year in the title, in the deadlines or in the date of the act. {{start}}–{{end}} stands in for it; write the period on the plan sheet.',
  'diagnostic.plan-chosen':
    'The document has several tables that look like a plan ({{count}}): the one that starts in line {{chosen}} was taken, the others (lines {{others}}) were not read. If you need another one, open it alone.',
  'diagnostic.reporting-not-understood':
    'The point on reporting could not be read: "{{text}}". Set the reporting dates yourself.',
  'diagnostic.reporting-year-assumed': 'Reporting deadline "{{text}}": no year. Taken as {{date}}.',
  'diagnostic.row-joined':
    'The row "{{text}}" is taken to continue measure {{measure}} (a page break). Check the measure on the plan sheet.',
  'diagnostic.text-left-over': 'These words are neither in the rows of the plan nor in its notes: “{{text}}”',
  'diagnostic.deadline-column-missing': 'The table has no column of deadlines: no measure has one.',
  'doubt.few-deadlines': 'no deadline was found for {{count}} of {{of}} measures',
  'doubt.few-executors': 'no executors were found for {{count}} of {{of}} measures',
  'doubt.words-misplaced': 'in {{count}} of {{of}} rows something else stands in place of the measure',
  'doubt.numbers-jump': 'the numbers of measures do not run on (places: {{count}})',
  'doubt.places-missing':
    'in {{count}} of {{of}} measures the oblast, district or community of an executor is not said',
  'doubt.rows-guessed':
    'cells of {{count}} of {{of}} measures were put together from broken lines: check them against the source',
  'doubt.text-left-over': '{{count}} lines of the text found no place',
  'doubt.lines': 'look at lines {{lines}}',
  'diagnostic.tables-joined':
    'The table of the plan was put together from parts ({{count}}) that start in lines {{lines}}: the columns are the same and the numbering goes on.',
  'diagnostic.task-number-assumed':
    'The task "{{text}}" has no number and was given {{task}}. If the act says otherwise, correct it on the plan sheet.',
  'diagnostic.section-excluded':
    '"{{text}}": the note does not name the measures of this section, so they are not among the excluded. If they still had to be reported on, take the earlier edition of the plan.',
  'diagnostic.task-without-measures':
    'The task "{{text}}" has no measure with a deadline or executors and was left out. If that is a mistake, add a measure on the plan sheet.',
  'hint.choose-another-file': 'Choose another file.',
  'hint.copy-with-table':
    'Copy the text of the act together with the table of the plan, or open a .docx, .html or .xlsx file.',
  'hint.header-words':
    'The table is recognised by the heads of its columns: "Найменування заходу", "Строк виконання", "Відповідальні виконавці".',
  'hint.needs-deadline-column': 'A column with deadlines is needed.',
  'hint.needs-executors-column': 'A column with executors is needed.',
  'hint.parse-the-amended-edition':
    'Open the edition of the plan into which these changes have been worked, and compare it with the one before.',
  'hint.save-as-text': 'Save the document as text, HTML, .docx, .csv or .xlsx.',
  'refusal.amending-act':
    '{{file}}: this act amends a plan and is no plan itself. Changes: {{changes}}. Open the edition of the plan into which they have been worked.',
  'refusal.archive': '{{file}}: this is an archive, not a document. Unpack it and open the file of the plan.',
  'refusal.binary':
    '{{file}}: the file is neither text nor a table. Save the plan as text, HTML, .docx, .csv or .xlsx.',
  'refusal.empty': '{{file}}: the file is empty. Choose another one.',
  'refusal.encrypted': '{{file}}: the file is protected by a password. Remove the password and open it again.',
  'refusal.image':
    '{{file}}: this is an image without text. Take the text of the act from the site where it is published, or a .docx document.',
  'refusal.legacy-xls':
    '{{file}}: this Excel workbook of the old format could not be read. Save it as .xlsx and open it again.',
  'refusal.mail': '{{file}}: this is an e-mail. Save the attached plan as a file of its own and open that.',
  'refusal.no-measures':
    '{{file}}: there is a table, but no measure with a deadline or executors in it. Check that it is the table of the plan.',
  'refusal.no-table':
    '{{file}}: no table with a measure, a deadline and executors was found. Copy the text together with the table, or open a .docx or .html file.',
  'refusal.opendocument': '{{file}}: this is an OpenDocument file. Save it as .docx or .xlsx and open it again.',
  'refusal.scan':
    '{{file}}: this is a scan without text. Take the text of the act from the site where it is published, or a .docx document.',
  'refusal.too-large':
    '{{file}}: the file is too large for a plan. Leave only the text of the act and the table of the plan in it.',
  'refusal.unreadable':
    '{{file}}: the file is damaged and could not be read. Open it in Word or Excel, save it again and retry.',
} as const satisfies Catalogue<'plan', 'en'>;
