import type { Catalogue } from '../catalogue';
import { diagnosticWords } from '../diagnosticWords';
import { plan } from './plan';

export const issue = {
  // A finding about the plan may stand in a cell of an edited sheet as well.
  ...diagnosticWords(plan),
  // Returns: recognition and checks. Order of words: where, what is wrong, what was found, how to fix it.
  'identity-recovered':
    'File stamp: recovered from {{agree}} of {{total}}; the rest was lost on saving. Nothing to fix.',
  'identity-conflict':
    'File stamp: {{agree}} of {{total}} agree, another one differs (field “$t(issue.identity.{{what}})”): found “{{found}}”, took “{{chosen}}”. Check that no sheet of another body was pasted into the file.',
  'body-disputed':
    'It is not clear whose report this is: $t(issue.reading.{{where}}): “{{found}}”, while the template was made for another body: {{stamped}}. The answers do not count until the ministry has decided whose they are. If {{found}} reports, fill in the template of that body; otherwise restore your own name.',
  'other-body-named':
    'Check whose report this is: $t(issue.reading.{{where}}) “{{found}}”, while its stamp and its words say {{expected}}. It counts as the report of {{expected}}.',
  'title-of-unit':
    'A unit is named above the table ({{unit}}). The report is taken for its body: {{body}}. If it is the report of the unit alone, wait for that of the body itself.',
  'title-of-other-body':
    'Above the table stands “{{found}}”, while the template was made for another body: {{expected}}. If {{found}} reports, fill in the template of that body; otherwise restore the name.',
  'identity-from-content':
    'The stamps of the file are lost; the report was recognised by its words and its name. Body: {{body}}. Check the body; a report in the template that was sent is safer.',
  'body-unknown':
    'It is not known which body sent this report: there are no stamps, and no body is named above the table or in the file name. Write the full name of the body above the table.',
  'report-table-missing':
    'No report table was found; sheets looked at: {{sheets}}. Restore the header row with the columns “$t(template.field.status)” and “$t(template.field.narrative)”, or fill in the template that was sent.',
  'header-missing':
    'The header row is missing; the columns were taken in the order of the template. Check the answers, or restore the header.',
  'report-tables-several':
    'The file has {{tables}} report tables (sheets {{sheets}}). All were read; delete the copy that is not needed.',
  'print-typed-over':
    'Words that the report does not have were typed over formulas of sheet «{{print}}» (rows: {{rows}}). The answers of the report count; the words on «{{print}}» do not go into the summary: {{words}}. If they are right, move them to the table of the report.',
  'answers-on-print':
    'The answers stand on sheet «{{print}}», and the table of sheet «{{report}}» is empty. The answers of «{{print}}» were read; check statuses and dates, and fill in sheet «{{report}}» from now on.',
  'table-beside':
    'Beside the table of the template there is another one with answers (row {{row}}, rows filled in: {{rows}}). Those of its answers that the template lacks were taken. Move them into the template and remove the extra table.',
  'table-not-read':
    'Beside the table of the template there is another one (row {{row}}, rows filled in: {{rows}}); most of its rows belong to no measure of the plan, so it did not go into the summary. If it holds answers, move them into the template. It says: {{words}}.',
  'sheets-not-read':
    'The file has sheets of the body’s own ({{sheets}}); what stands on them did not go into the summary: {{words}}.',
  'report-sheet-hidden': 'The sheet with the report is hidden; its answers were read.',
  'external-links':
    'The file links to other workbooks (links: {{links}}); they were not opened. Replace such formulas by values: Copy, then Paste values.',
  'file-is-plan': 'This is a file of the plan, not a report of a body. Add the files that the bodies returned.',
  'file-is-consolidation':
    'This is a consolidation, not a report of a body. To add to a consolidation, open it as one.',
  'format-newer':
    'The template was made by a newer version of the program (format {{found}}, known {{known}}). Update the program and try again.',
  'format-unknown':
    'The format version of the template is not known: {{found}} (the latest known is {{known}}). Ask the body to fill in the template that was sent.',
  'foreign-unit':
    'This is the report of a unit ({{unit}}), not of a body. It was not merged; the report of the body itself is needed: {{parent}}.',
  'foreign-unit-alone':
    'This is the report of a unit ({{unit}}), not of a body. It was not merged; the report of the body itself is needed.',
  'foreign-plan':
    'The report belongs to another plan: {{found}} of {{foundDate}}, while {{expected}} of {{expectedDate}} is being consolidated. Add it to the consolidation of that plan, or ask the body to fill in the current template.',
  'foreign-year':
    'The report is for another year: {{found}}, while {{expected}} is being consolidated. Ask the body to fill in the template for {{expected}}.',
  'foreign-round':
    'The report belongs to another round: {{found}} (as of {{foundAsOf}}), while {{expected}} (as of {{expectedAsOf}}) is being consolidated. Add it to the consolidation of that round.',
  'not-a-return':
    "The file holds no report on the plan: neither stamps nor a table with the plan's points. If it is a report, move the answers to the template that was sent.",
  'not-a-return-without-plan':
    'The file has no template stamps, so without the plan nobody can tell what the table answers. Add the plan and check again.',
  'rows-stray':
    'Under the table there are rows without any answer (rows {{where}}, {{rows}} in all): they hold only “{{found}}”. They did not go into the summary; delete them.',
  'column-renamed':
    'The column “$t(template.field.{{column}})” was renamed “{{found}}”; its answers were read. Restore the heading.',
  'beside-taken':
    '“$t(template.field.{{column}})”: the text that stood near the cell was taken ({{place}}): “{{text}}”.',
  'companion-text': 'Text of the letter: “{{text}}”.',
  'merge-other-form':
    '{{body}}: there is no other report, only this document came. Enter its answers by hand: “$t(pane.letter.title)” in the pane, or the option --enter; its text, where it could be read, stands in the findings.',
  'merge-companion-unknown':
    'It is not known whose document this is, and no report came with it. If it holds answers, enter them by hand: “$t(pane.letter.title)” in the pane, or the option --enter; its text, where it could be read, stands in the findings.',
  'rows-carried':
    'Rows unchanged since the earlier report: {{carried}}; changed: {{changed}}; filled in for the first time: {{fresh}}. All of them count; the unchanged ones are marked in the data.',
  'nothing-new':
    'Nothing in the report is new: all filled rows ({{carried}}) were carried over from the earlier report, while {{owed}} rows are still without an answer. Fill them in.',
  'contacts-sheet-missing':
    'The sheet “$t(template.sheet.contacts)” is gone, though the template has it. Restore it: without it nobody knows who prepared and who signed the report.',
  'findings-more': 'There are {{count}} more findings of this kind on the sheet (rows {{rows}}).',
  'edition-differs':
    'The template was made from another edition of the plan. Its rows were matched with the measures of the current edition one by one.',
  'measure-renumbered': 'Measure {{before}} is now number {{now}}; the answer was taken for {{now}}.',
  'measure-reworded':
    'Measure {{measure}}: its text was changed in the current edition of the plan; the answer was matched by the number.',
  'measure-gone':
    'Measure {{measure}} is not in the current edition of the plan. The answer is kept word for word among the findings and is not part of the summary.',
  'measure-excluded':
    'Measure {{measure}} was excluded from the plan ({{act}}). The answer is kept word for word among the findings and is not part of the summary.',
  'row-matched-by-text':
    'Key and number do not tell which measure the row answers; by the text of the measure it is {{matched}} (“{{text}}”). Check that this is the measure.',
  'key-edited':
    'The key of the row was changed: it says “{{key}}”, but number and text say {{matched}}. The answer was taken for {{matched}}; restore the key from your template.',
  'reading.title': 'above the table',
  'reading.print': 'on the sheet “$t(template.sheet.print)”',
  'reading.contacts': 'on the sheet “$t(template.sheet.contacts)”',
  'reading.duties': 'the rows answer measures that the plan gives only to another body',
  'reading.letterhead': 'the letterhead above the table says',
  'reading.email': 'the e-mail address names',
  'reading.sender': 'the address of the sender names',
  'reading.subject': 'the subject of the message names',
  'reading.fileName': 'the name of the file says',
  'identity.format': 'format',
  'identity.plan': 'plan',
  'identity.edition': 'edition of the plan',
  'identity.round': 'round',
  'identity.asOf': 'as of',
  'identity.due': 'due',
  'identity.body': 'body',
  'keys-missing': 'Keys of rows were deleted ({{rows}}: {{duties}}); the rows were recognised by numbers and periods.',
  'key-column-missing': 'The column of keys was deleted; the rows were recognised by numbers and periods.',
  'key-unknown':
    'The key of the row “{{key}}” does not belong to this plan, and neither number nor text tells the measure. Restore the key or the number from the template that was sent.',
  'key-duplicated':
    'Two rows with different answers stand for {{duty}} (the other: “{{sheet}}”, row {{row}}). Keep one.',
  'row-answered-in-template':
    'The table of the template has another answer to {{duty}} already (“{{sheet}}”, row {{row}}); this row was not taken. If this one is right, move its text into the template.',
  'rows-repeated':
    'Answers that stand in another row of the file unchanged: {{rows}} ({{duties}}); each was counted once.',
  'row-unmatched':
    "It is not known which measure the row answers: “{{text}}”. Write the number of the plan's point in the column “No.”, for example 2.1.",
  'row-number-unknown':
    'The number “{{number}}” leads to no single measure and period: “{{text}}”. Write the number as in the plan (for example 2.1) and the reporting period.',
  'row-period-unknown':
    'Measure {{measure}} has several reporting periods ({{periods}}), and the row does not name one of them. Answer each period in a row of its own and name it in the column “$t(template.field.period)”.',
  'row-continues':
    'The row has no number of a measure; by the row above and its period it is taken for {{matched}}. Check that this is the measure.',
  'row-goes-on':
    'The text of a row without number, period and status (row {{rows}}) was joined to the answer above it: {{matched}} (“{{text}}”). If it is about another measure, write its number.',
  'row-of-other-body':
    'The rows of another body’s template ({{body}}) that was put into this file were not taken. Send that body’s report as a file of its own.',
  'row-stray-text':
    'Text outside the rows of the report: “{{text}}”. It is not part of the summary; write answers in the columns of their measure.',
  'rows-missing':
    'Rows of the template that are not in the file: {{rows}} ({{duties}}). In a file with corrected rows only, that is as it should be.',
  'column-missing':
    'The table has no column “$t(template.field.{{column}})”, which rows need: {{rows}} (measures {{measures}}). Add it as in the template that was sent, and fill it in.',
  'title-other-year':
    'The title over the table says {{found}}, while the plan is for {{expected}}. Check that this is not the report of another year; if it is not, correct the title.',
  'cells-merged':
    'Cells are merged; the value was taken for each of the merged rows. Unmerge the cells and write the answer in each row.',
  'measure-not-assigned':
    'Measure {{measure}} is not assigned to this body: “{{text}}”. If the body carried it out all the same, tell the coordinator; the answer is kept word for word among the findings.',
  'cell-struck': 'Struck-out text was not taken as an answer: “{{text}}”.',
  'cell-deleted': 'Deleted, moved or hidden text was not taken as an answer: “{{text}}”.',
  'cell-covered':
    'Text that nobody sees is left under a merged cell: “{{text}}”. It was not taken. If it is needed, write it in the visible cell.',
  'cell-footnote':
    'The cell has a footnote: “{{text}}”. It was not added to the answer. If it is needed, write it in the text of the answer.',
  'beside-note':
    'Note at cell {{place}}: “{{text}}”. It was not taken into the consolidation: if it is an answer, move it into the cell.',
  'correction-in-note':
    'Cell {{place}}: the answer was typed into the note ("{{text}}"), not into the cell. It was not taken; write it into the cell and return the file.',
  'beside-comment':
    'Comment at cell {{place}}: “{{text}}”. It was not taken into the consolidation: if it is an answer or a correction, enter it in the cell.',
  'beside-text-box':
    'Text box over the sheet ({{place}}): “{{text}}”. It was not taken into the consolidation: if it is an answer, move it into the cell.',
  'beside-object':
    'File “{{name}}” ({{size}} KB) is embedded at {{place}}. It was not read: enter the answer in the cell and send the file apart.',
  'beside-picture':
    'There is a picture “{{name}}” on the sheet ({{size}} KB; {{place}}). Text on it was not read: enter the answer in the cell.',
  'beside-cell-picture': 'Cell {{place}} holds a picture “{{name}}” ({{size}} KB) and no text: it was not read.',
  'beside-away':
    'The picture or embedded file “{{name}}” ({{place}}) is not in the file itself, so it was not read. Enter the answer in the cell.',
  'beside-more':
    'There are {{count}} more such notes, text boxes and embedded things: look at them in the file ({{places}}).',
  'answers-hidden': 'Rows or columns are hidden; their answers were taken ({{words}}).',
  'beside-linked-data': 'Cell {{place}} is linked to a data service of Excel: the shown text “{{text}}” was taken.',
  'beside-link': 'Cell {{place}} leads to {{text}}.',
  'beside-header':
    'The header or footer of sheet “{{place}}” has text: “{{text}}”. It was not taken into the consolidation.',
  'beside-partial-date':
    'Cell {{place}} shows “{{text}}”, but a whole date is stored in it: the format hides the rest. The whole date was taken; if it is no date, type the answer as text.',
  'beside-prompt':
    'Cell {{place}}: “{{text}}” is a prompt of the form, not an answer; the cell was read as empty. If it is an answer, type it without the angle brackets.',
  'beside-unseen':
    'The text of cell {{place}} is not seen (colour of letters, or format), but it is there and was taken: “{{text}}”.',
  'words-around':
    'There is text outside the table: “{{words}}”. It was not taken into the consolidation; if it is an answer, move it to the row of its measure.',
  'words-beside':
    'Sheet “{{sheet}}”: there is text outside the cells for answers ({{words}}). It was not taken into the consolidation; if it is an answer, move it to the row of its measure.',
  'contacts-words-beside':
    'Sheet “{{sheet}}”: what is written outside the cells to fill in ({{cells}}) does not go into the consolidation. If it is needed, move it into a cell with a thick border or into the letter.',
  'columns-extra':
    "The table has columns of the body's own ({{columns}}); their text is not part of the summary: {{words}}. If these are answers, move them to the columns of the template.",
  'status-from-text':
    '“$t(template.field.status)”: not given by itself; the beginning of the description was read as “{{status}}”. Check the status, or choose it from the list.',
  'status-of-ministry':
    '“$t(template.field.status)”: “{{found}}” is for the ministry to set. Choose “{{status}}” and propose to exclude the measure.',
  'narrative-other-year':
    '“$t(template.field.narrative)”: the description is about {{found}}, while the reporting period is {{period}}. Check that no text of an earlier report was left.',
  'error-value':
    '“$t(template.field.{{column}})”: the cell holds the Excel error {{found}}. Write the value instead of the formula.',
  'formula-in-input':
    '“$t(template.field.{{column}})”: the cell holds the formula {{formula}}; its last value “{{found}}” was taken. Write the value instead of the formula.',
  'formula-without-value':
    '“$t(template.field.{{column}})”: the cell holds the formula {{formula}} without a calculated value. Write the value itself.',
  'external-link':
    '“$t(template.field.{{column}})”: the formula {{formula}} points outside the file; the stored value “{{found}}” was taken. Write the value instead of the formula.',
  'text-too-long':
    '“$t(template.field.{{column}})”: {{length}} characters, while {{limit}} fit. Shorten the text and add the rest as a separate document.',
  'status-missing':
    '“$t(template.field.status)”: blank, while other columns of the row are filled in. Choose a status from the list.',
  'status-spelling': '“$t(template.field.status)”: “{{found}}” was read as “{{status}}”.',
  'status-synonym':
    '“$t(template.field.status)”: “{{found}}” was read as “{{status}}”. Choose from the list if something else is meant.',
  'status-unknown':
    '“$t(template.field.status)”: “{{found}}” is not in the list. Choose a status from the list and move the explanation to “$t(template.field.narrative)”.',
  'status-unknown-suggested':
    '“$t(template.field.status)”: “{{found}}” is not in the list. Perhaps “{{status}}”? Choose a status from the list.',
  'not-due-impossible':
    '“$t(template.field.status)”: “{{status}}” is not possible: the deadline ({{end}}) had come by {{asOf}}. Choose another status.',
  'not-due-but-begun':
    '“$t(template.field.status)”: “{{status}}”, but the reporting period has been running since {{start}}. Choose “$t(status.ongoing)” if work has begun, “$t(status.notStarted)” if it has not.',
  'ongoing-after-end':
    '“$t(template.field.status)”: “{{status}}”, but the deadline passed on {{end}}. Choose “$t(status.done)”, “$t(status.partly)” or “$t(status.notDone)”.',
  'ongoing-upkeep-ended':
    '“$t(template.field.status)”: “{{status}}”, while the period ended on {{end}}. If the measure was carried out throughout, choose “{{suggested}}”.',
  'not-done-before-end':
    '“$t(template.field.status)”: “{{status}}”, but by {{asOf}} the deadline ({{end}}) had not passed. Choose “$t(status.ongoing)” if work has begun, “$t(status.notStarted)” if it has not.',
  'done-before-start':
    '“$t(template.field.status)”: “{{status}}”, but the reporting period begins only on {{start}} (the report is as of {{asOf}}). Check that the answer stands in the right row.',
  'not-started-after-end':
    '“$t(template.field.status)”: “{{status}}”, but the deadline passed on {{end}}. If nothing was done, choose “{{suggested}}” and give the reasons.',
  'narrative-missing':
    '“$t(template.field.narrative)”: blank, while the status is “{{status}}”. Write what was done, when and by which document.',
  'narrative-placeholder':
    '“$t(template.field.narrative)”: “{{found}}” tells nothing. Write what was done, when and by which document; the status has its own column.',
  'narrative-contradicts':
    '“$t(template.field.narrative)”: the status is “{{status}}”, but the text says that nothing was done: “{{found}}”. Correct the status or the text.',
  'narrative-repeated':
    '“$t(template.field.narrative)”: the same text in {{rows}} rows (measures {{measures}}). Describe each measure by itself.',
  'narrative-shared':
    '“$t(template.field.narrative)”: word for word the text of other bodies (rows: {{rows}}; bodies: {{bodies}}: {{names}}). Check that this body did it; call a joint event joint.',
  'grounds-missing':
    "“$t(template.field.reason)”: the status “{{status}}” needs grounds. Say why the measure is outside the body's remit (its statute, a provision of law).",
  'reason-missing': '“$t(template.field.reason)”: blank, while the status is “{{status}}”. Give the reasons.',
  'reason-placeholder':
    '“$t(template.field.reason)”: “{{found}}” explains nothing, while the status is “{{status}}”. Give the reasons.',
  'proposal-missing':
    '“$t(template.field.proposal)”: blank, while the status is “{{status}}”. Propose a new deadline, a change or the exclusion of the measure.',
  'done-date-missing':
    '“$t(template.field.doneOn)”: blank, while the measure has a set deadline ({{deadline}}). Give the day on which it was done.',
  'date-as-text':
    '“$t(template.field.{{column}})”: the date “{{found}}” is typed as text; it was read as {{date}}. Enter it as a date.',
  'date-as-number':
    '“$t(template.field.{{column}})”: the number {{found}} stands in place of a date; it was read as {{date}}. Enter a date, for example {{date}}.',
  'date-several':
    '“$t(template.field.{{column}})”: several dates (“{{found}}”); the last one was taken, {{date}}. Leave one date and move the others to the description.',
  'date-ambiguous':
    '“$t(template.field.{{column}})”: “{{found}}” may be {{date}} or {{other}}. Write the date with points: day.month.year.',
  'date-incomplete':
    '“$t(template.field.{{column}})”: the date “{{found}}” has no year. Write the whole date, for example {{date}}.',
  'date-amid-text':
    '“$t(template.field.{{column}})”: the text “{{found}}” holds the date {{date}}. If that is the one, leave only the date in the cell and move the rest to the description.',
  'date-unreadable':
    '“$t(template.field.{{column}})”: “{{found}}” is not a date. Write day, month and year with points, for example {{example}}; move explanations to the description.',
  'date-in-future':
    '“$t(template.field.doneOn)”: {{found}} has not come yet (today is {{today}}). Correct the date or the status.',
  'date-before-plan': '“$t(template.field.doneOn)”: {{found}} is earlier than the plan ({{earliest}}). Check the year.',
  'date-before-period':
    '“$t(template.field.doneOn)”: {{found}} is earlier than the reporting period, which began on {{start}}. Check that the date stands in the right row.',
  'date-1904':
    '“$t(template.field.doneOn)”: {{found}} is shifted by 1462 days (it happens when a date is copied from a workbook with the other date system); probably {{date}} is meant. Confirm or enter the date.',
  'done-late':
    '“$t(template.field.doneOn)”: {{found}} is later than the deadline ({{deadline}}). If the date is right, leave it: the summary will show the delay.',
  'done-date-unexpected':
    '“$t(template.field.doneOn)”: {{found}} is given, while the status is “{{status}}”. Correct the status or remove the date.',
  'new-due-past': '“$t(template.field.newDue)”: {{found}} has passed by {{asOf}}. Give a later date.',
  'plan-text-changed':
    "“$t(template.field.{{column}})”: the text of the plan was changed. It was “{{was}}”, it is “{{found}}”. Restore the plan's text; write in the columns for answers.",
  'plan-text-cleared':
    '“$t(template.field.{{column}})”: the text of the plan was removed. It was “{{was}}”. Restore it.',
  'locked-cleared':
    '“$t(template.field.{{column}})”: a cell that the template filled in was cleared. It was “{{was}}”. Restore it.',
  'locked-changed':
    '“$t(template.field.{{column}})”: a cell that the template filled in was changed. It was “{{was}}”, it is “{{found}}”. Restore it.',
  'return-empty':
    'No row is filled in (rows: {{rows}}). Fill in the answers, or mark “$t(template.contact.nothingToReport)” with grounds on the sheet “$t(template.sheet.contacts)”.',
  'rows-unanswered':
    'Rows left without an answer: {{rows}} ({{duties}}). Fill them in, or mark “$t(template.contact.nothingToReport)” with grounds on the sheet “$t(template.sheet.contacts)”.',
  'declaration-without-grounds':
    '“$t(template.contact.grounds)”: blank, while “$t(template.contact.nothingToReport)” is marked. Give the grounds.',
  'declaration-with-answers':
    '“$t(template.contact.nothingToReport)”: marked, although there are answers (rows filled in: {{rows}}). The mark will count only for rows without an answer; if it was made by mistake, clear it.',
  'declaration-unclear':
    '“$t(template.contact.nothingToReport)”: “{{found}}” is not clear. Choose “yes” or leave it blank.',
  'grounds-without-declaration':
    '“$t(template.contact.grounds)”: filled in (“{{found}}”), while “$t(template.contact.nothingToReport)” is not marked. Mark it, or clear the grounds.',
  'indicator-keys-moved':
    'The rows of the sheet were sorted without the hidden column of keys (rows: {{rows}}). The values were taken by measure number, period and name of the indicator; check them.',
  'indicator-contradicts':
    'It is not clear whose value this is: the row shows “{{indicator}}”, while its key is of the indicator “{{was}}”; “{{found}}” was not taken. Restore the name of the indicator, or write the value into the row of its own indicator.',
  'indicator-unknown':
    '“$t(template.indicator.indicator)”: “{{indicator}}” is not in the template; the value “{{found}}” was not counted. Enter it in the row of its indicator.',
  'indicator-unnamed':
    '“$t(template.indicator.value)”: “{{found}}” stands in a row without an indicator, so it was not counted. Enter the value in the row of its indicator.',
  'indicator-duplicated':
    '“$t(template.indicator.value)”: the indicator “{{indicator}}” stands in two rows: here “{{found}}”, in row {{row}} “{{other}}”. Neither was counted; keep one row.',
  'number-as-text':
    '“$t(template.indicator.value)”: “{{found}}” is typed as text; it was read as {{number}}. Enter a number without spaces and words.',
  'number-became-date':
    '“$t(template.indicator.value)”: Excel turned the number into the date {{found}} ({{indicator}}); perhaps “{{typed}}” was typed. Set the cell to the format “Number” and enter the number again.',
  'number-shown-percent':
    '“$t(template.indicator.value)”: the cell shows “{{found}}”, the number in it is {{number}} ({{indicator}}; unit: {{unit}}). {{number}} was taken; enter the number in the unit of the plan, without a percent sign.',
  'text-became-date':
    '“$t(template.field.{{column}})”: Excel turned the text into the date {{found}}; perhaps “{{typed}}” was typed. Set the cell to the format “Text” and write the text again.',
  'text-became-truth':
    '“$t(template.field.{{column}})”: Excel turned the text into the truth value “{{found}}”. Set the cell to the format “Text” and write the text again.',
  'text-is-number':
    '“$t(template.field.{{column}})”: the cell holds only the number {{found}}. Say in words what was done.',
  'text-lost':
    '“$t(template.field.{{column}})”: letters were lost, the text cannot be read: “{{found}}”. Write the text again, or send a file that shows it.',
  'text-mojibake':
    '“$t(template.field.{{column}})”: the text is in another encoding and cannot be read: “{{found}}”. Perhaps it is “{{meant}}”. Write the text again.',
  'letter-number-date':
    '“$t(template.contact.{{column}})”: Excel turned the number into the date {{found}}; perhaps “{{typed}}” was typed. Set the cell to the format “Text” and write the number again.',
  'number-unreadable':
    '“$t(template.indicator.value)”: “{{found}}” is no number ({{indicator}}). Enter one number and move explanations to “$t(template.indicator.note)”.',
  'number-error-value':
    '“$t(template.indicator.value)”: the cell has the Excel error {{found}} ({{indicator}}). Enter the number instead of the formula.',
  'number-formula':
    '“$t(template.indicator.value)”: the cell has the formula {{formula}} ({{indicator}}); its last value {{found}} was taken. Enter the number instead of the formula.',
  'number-formula-without-value':
    '“$t(template.indicator.value)”: the cell has the formula {{formula}} without a computed value ({{indicator}}). Enter the number itself.',
  'number-negative': '“$t(template.indicator.value)”: {{found}} is below zero ({{indicator}}). Enter zero or more.',
  'number-not-whole':
    '“$t(template.indicator.value)”: {{found}} is not a whole number ({{indicator}}; unit: {{unit}}). Enter a whole number.',
  'unit-changed':
    '“$t(template.indicator.unit)”: changed ({{indicator}}). It was “{{was}}”, it is “{{found}}”. Restore the unit and convert the value.',
  'email-malformed':
    '“$t(template.contact.email)”: “{{found}}” does not look like an address. Check it, for example name@agency.gov.ua.',
  'phone-malformed':
    '“$t(template.contact.phone)”: “{{found}}” does not look like a number. Enter it with its code, for example (044) 123-45-67.',
  'contact-date-as-text':
    '“$t(template.contact.{{column}})”: the date “{{found}}” is typed as text; it was read as {{date}}.',
  'contact-date-unreadable':
    '“$t(template.contact.{{column}})”: “{{found}}” does not tell which day it is. Enter day, month and year with points.',
  'contact-date-in-future': '“$t(template.contact.{{column}})”: {{found}} has not come yet. Check the date.',
  'marked-not-ready':
    '“$t(template.contact.ready)”: “{{found}}”. The report is not ready yet: finish it, or choose “yes”.',
  'indicators-missing':
    'The sheet “$t(template.sheet.indicators)” is gone, which the template has (indicators: {{indicators}}). Bring it back and enter the values; without them no number gets into the consolidation.',
  'identity-by-name':
    'The registry has no body with the id “{{id}}”; the body was found by its name: {{body}}. Check that it is this body.',
  'contacts-missing': 'Sheet “$t(template.sheet.contacts)”: no responsible person is named. Write whom to ask.',
  // Files that came back.
  'file-empty': 'File “{{file}}” is empty: it has 0 bytes. Send the file again.',
  'file-empty-archive': 'Archive “{{file}}” is empty: it holds no file. Send the report again.',
  'file-unknown':
    'File “{{file}}” is no Excel workbook: its content looks neither like a table, nor an archive, nor a message. Open it in the program that made it and save it as “Excel Workbook (*.xlsx)”.',
  'file-not-zip':
    'File “{{file}}” is no Excel workbook, although it is named so. Open it in the program that made it and save it as “Excel Workbook (*.xlsx)”.',
  'file-compound':
    'File “{{file}}” was made by an older program and holds no Excel workbook. Save the report as “Excel Workbook (*.xlsx)”.',
  'file-no-workbook-part':
    'File “{{file}}” holds no workbook: its main part is missing. Open it in Excel, accept the repair and save it as “Excel Workbook (*.xlsx)”.',
  'file-binary-workbook':
    'File “{{file}}” is saved in Excel’s binary format (.xlsb). Save it as “Excel Workbook (*.xlsx)”.',
  'file-opendocument': 'File “{{file}}” is saved in OpenDocument format. Save it as “Excel Workbook (*.xlsx)”.',
  'file-legacy-xls': 'File “{{file}}” is saved in the old Excel format (.xls). Save it as “Excel Workbook (*.xlsx)”.',
  'file-encrypted':
    'File “{{file}}” is encrypted with a password and cannot be read. Give the password and try again, or remove it in the program that made the file (in Excel: File → Info → Protect Workbook → Encrypt with Password, leave the field empty) and save. If Excel asks for no password, the file is only protected against changes: save it under another name as “Excel Workbook (*.xlsx)” without protection.',
  'file-password-wrong':
    'File “{{file}}” is encrypted, and none of the given passwords opens it. Check the password (keyboard layout, capitals) or ask for the file without one.',
  'file-cipher':
    'File “{{file}}” is encrypted in a way that is not read here: a password would not help. Open it in the program that made it, take the password off, save it and send it again.',
  'file-password-used': 'File “{{file}}” is encrypted with a password: it was opened with the given one.',
  'file-rights':
    'File “{{file}}” is under rights management (sensitivity label, IRM): a password does not help here. Open it in Excel with the account that has access, choose File → Info → Protect Workbook → Restrict Access → Unrestricted Access, and save.',
  'file-link':
    'File “{{file}}” is a link, not a file: the report itself is not in it. Follow the link, download the report as “Excel Workbook (*.xlsx)” and add that.',
  'file-foreign':
    'File “{{file}}” is a document of the format {{format}}, which is not read here. Open it in the program that made it and save it as a Word document (*.docx), a table as “Excel Workbook (*.xlsx)”.',
  'file-zip-encrypted':
    'Archive “{{file}}” is protected by a password. Give the password and try again, or pack it without one.',
  'file-truncated':
    'File “{{file}}” is cut off: its end is missing. It was probably not transferred or copied whole. Send the file again.',
  'file-zip-directory':
    'File “{{file}}” is damaged: the list of its parts cannot be read. Open it in Excel, accept the repair and save it again, or send it once more.',
  'file-zip-entry':
    'File “{{file}}” is damaged: part “{{part}}” is not where it should be. Open it in Excel, accept the repair and save it again, or send it once more.',
  'file-zip-method':
    'In file “{{file}}” part “{{part}}” is compressed in a way that Excel does not use ({{found}}). Pack the archive in the usual way, or save the workbook again in Excel.',
  'file-inflate':
    'File “{{file}}” is damaged: part “{{part}}” cannot be unpacked. Send the file again; if that does not help, open it in Excel, accept the repair and save it again.',
  'file-size-lie':
    'File “{{file}}” is damaged: part “{{part}}” is not as long as it claims. Save the workbook again in Excel and send it once more.',
  'file-checksum':
    'File “{{file}}” is damaged: the checksum of part “{{part}}” does not match, so its data may have changed on the way. Send the file again.',
  'file-duplicate-part':
    'File “{{file}}” has two different parts of the same name “{{part}}”, and nothing tells which is the true one. Save the workbook again in Excel and send it once more.',
  'file-missing-part':
    'File “{{file}}” is damaged: part “{{part}}” is missing. Open it in Excel, accept the repair, check the answers and save it again.',
  'file-xml':
    'File “{{file}}” is damaged: part “{{part}}” is malformed or cut off. Open it in Excel, accept the repair, check the answers and save it again.',
  'file-dtd':
    'File “{{file}}” declares a DOCTYPE in part “{{part}}”, which no Excel workbook has; such files are dangerous and are not read. Save the report again in Excel.',
  'file-cell-reference':
    'File “{{file}}”, part “{{part}}”: a row or column number lies outside an Excel sheet. Save the workbook again in Excel.',
  'file-envelope-encrypted':
    'File “{{file}}” is an encrypted envelope that cannot be read without the key of its recipient. Decrypt it, or ask for the workbook without encryption.',
  'file-cell-twice':
    'File “{{file}}”, sheet “{{sheet}}”: cell {{cell}} is written twice with different contents, and nothing tells which is the true one. Open the file in Excel, check that cell and save it again.',
  'file-shared-string':
    'File “{{file}}”, part “{{part}}”: a cell refers to a text that the file does not hold ({{found}}), so an answer is lost. Open the file in Excel, check the answers and save it again.',
  'file-letters-lost':
    'In the file “{{file}}” question marks stand for the Ukrainian letters: it was saved in an encoding that lacks them, so that the answers are lost. Save the report as “Excel Workbook (*.xlsx)” or “CSV UTF-8” and send it again.',
  'file-entries':
    'File “{{file}}” has too many parts: {{found}}, and {{limit}} are allowed. Send only the filled template, or split the archive.',
  'file-input-size':
    'File “{{file}}” is too large: {{found}} MB, and {{limit}} MB are allowed. Remove needless sheets and pictures and save it as “Excel Workbook (*.xlsx)”.',
  'file-part-size':
    'File “{{file}}”, part “{{part}}”: {{found}} MB unpacked, and {{limit}} MB are allowed. Mostly these are formats on empty rows: select the rows below the last filled one to the end of the sheet, Home → Clear → Clear All, and save.',
  'file-total-size':
    'File “{{file}}” is too large unpacked: {{found}} MB, and {{limit}} MB are allowed. Remove needless sheets and pictures, clear the formats below the last filled row, or split the archive.',
  'file-ratio':
    'File “{{file}}”, part “{{part}}”: compressed more than {{limit}} times, as in malicious archives. If this is a real report, clear the formats below the last filled row (Home → Clear → Clear All) and save.',
  'file-rows':
    'File “{{file}}”, sheet “{{sheet}}”: more than {{limit}} filled rows. Delete the rows below the table (select to the end of the sheet → Delete) and save.',
  'file-cells':
    'File “{{file}}”, sheet “{{sheet}}”: more than {{limit}} cells. Delete everything to the right of the table and below it, and save.',
  'file-shared-strings':
    'File “{{file}}” holds more than {{limit}} different texts: too many for a report. Remove needless sheets and save.',
  'file-styles':
    'File “{{file}}” holds more than {{limit}} cell formats. Copy the answers into a clean template (Paste Special → Values) and save.',
  'file-sheets': 'File “{{file}}” has more than {{limit}} sheets. Keep only the sheets of the template and save.',
  'file-table-rows':
    'A table in the file “{{file}}” has more than {{limit}} rows. Keep only the rows of the report and save.',
  'file-table-cells':
    'A table in the file “{{file}}” has more than {{limit}} cells. Keep only the table of the report and save.',
  'file-words': 'File “{{file}}” has more than {{limit}} words: too many for a report. Keep only the report and save.',
  'file-pages': 'File “{{file}}” has more than {{limit}} pages. Keep only the report and save.',
  'file-nesting':
    'File “{{file}}” is wrapped more than three times (archive, message, signature). Take the report out and send it by itself.',
  'file-other-archive':
    'File “{{file}}” is a RAR, 7z or tar archive, and this page does not open these. Unpack it, or pack it again as .zip.',
  'file-archive-volume':
    'File “{{file}}” is only one part of an archive that was split: it cannot be read alone. Put all parts into one folder, unpack them and send the files themselves.',
  'file-archive-locked':
    'Archive “{{file}}” (RAR or 7z) is protected by a password, and such archives are not opened here. Unpack it, or pack it again as .zip.',
  'file-broken':
    'File “{{file}}” is damaged: it could not be read to its end. Open it in the program that made it, save it as “Excel Workbook (*.xlsx)” and send it again.',
  'file-no-table':
    'File “{{file}}” holds no table: columns separated by semicolons, commas or tabs were expected. Save the report as “Excel Workbook (*.xlsx)”.',
  'file-signature-broken':
    'File “{{file}}” looks signed, but the document inside cannot be read. Send the report again, signed again, or apart from the signature.',
  'file-crashed':
    'File “{{file}}” could not be read: it broke the reader off. Save the report again in Excel as “Excel Workbook (*.xlsx)” and send it once more.',
  'file-not-opened':
    'File “{{file}}” could not be opened: it was moved or deleted, or access is denied. Check the file and add it again.',
  'file-folder-closed':
    'The folder “{{file}}” is closed to you: the files in it were not read. Get access to it and merge again.',
  'file-link-broken': '“{{file}}” is a link to a file that is no longer there. Put the file itself into the folder.',
  'file-link-outside':
    '“{{file}}” is a link to a file outside the folder and was not read. If it is wanted, put the file itself into the folder or name it in the command.',
  'file-timeout':
    'File “{{file}}” takes longer to read than allowed and was left out. Save the report again in Excel and send it once more.',
  'file-mail-table-unread':
    'The letter “{{file}}” itself has a table with numbers of measures, but no report was recognised in it, so it does not count. Move the answers to the template that was sent, or enter them by hand.',
  'file-signed-by':
    'File “{{file}}” bears an electronic signature: {{signer}}. The signature was not verified: verify it in your signature software if needed.',
  'file-signature-unverified':
    'File “{{file}}”: signed, the signature was not verified. Verify it in your signature software if needed.',
  'file-read-only-password':
    'File “{{file}}” is only protected against changes (Excel opens it without a password): it was read.',
  'file-macros-ignored': 'File “{{file}}” contains macros: they were not run, only the data was taken.',
  'file-external-links_one':
    'File “{{file}}” has {{count}} link to another workbook: it was not followed, saved values were taken.',
  'file-external-links_other':
    'File “{{file}}” has {{count}} links to other workbooks: they were not followed, saved values were taken.',
  'file-form-csv':
    'File “{{file}}” is named “.{{extension}}” but holds delimited text (CSV): it was read as a table without formats.',
  'file-form-html': 'File “{{file}}” is named “.{{extension}}” but holds an HTML page: its tables were read as sheets.',
  'file-form-spreadsheetml':
    'File “{{file}}” is named “.{{extension}}” but holds an XML 2003 spreadsheet: it was read.',
  'file-form-docx': 'File “{{file}}” is a document, not a workbook: its table was read as a report in another form.',
  'file-companion-summary':
    'The file "{{file}}" is a summary that the program made, not the report of a body: it was counted as a companion.',
  'file-companion-cover': 'The file "{{file}}" is the list of bodies of a template set: it was counted as a companion.',
  'file-companion-letter': 'File “{{file}}” is a document, not a table: it is kept as a companion.',
  'file-companion-scan':
    'File “{{file}}” is a scan without text: it is kept as a companion. Its answers can only be typed in by hand.',
  'file-companion-image': 'File “{{file}}” is a picture: it is kept as a companion. Text in a picture is not read.',
  'file-companion-signature':
    'File “{{file}}” is a signature without its document: it is kept as a companion, the signature was not verified.',
  'file-companion-mail': 'Message “{{file}}” has no attachments: it is kept as a companion.',
  'file-companion-text': 'File “{{file}}” is text without a table: it is kept as a companion.',
  'file-companion-document': 'File “{{file}}” is a document of another kind: it is kept as a companion.',
  'file-companion-system': 'File “{{file}}” belongs to the operating system and is no document.',
  // Merge.
  'merge-row-unknown':
    'The row could not be matched to any measure and period of the plan (key: “{{key}}”). It is kept word for word; give the number of the measure and the period as in the plan.',
  'merge-body-unknown':
    'It is not known which body the row is from, so it was not accepted. Write the name of the body above the table or return the template that was sent.',
  'merge-not-obliged':
    'The plan does not ask measure {{key}} of this body. The answer was accepted as additional: it does not affect the proposed status.',
  'merge-empty-return':
    'No row of the return is filled. If there is nothing to report, say so on the sheet of particulars and give the grounds.',
  'merge-same-bytes': 'The file is the same as “{{file}}” byte for byte: it was counted once.',
  'merge-earlier-round':
    'The report belongs to an earlier round: {{found}} (as of {{foundAsOf}}), while {{expected}} (as of {{expectedAsOf}}) is being consolidated. Its answers are kept as records of that round: they replace no newer ones and count only where there are none.',
  'merge-other-round':
    'The report belongs to another round: {{found}}, while {{expected}} (as of {{expectedAsOf}}) is being consolidated. Its answers are kept as records of that round: they replace no answers of this round and count only where there are none.',
  'return-late': 'The return arrived on {{received}}, after the due date ({{due}}). Its answers count.',
  'merge-undone': 'The return was taken out by a decision: its rows are kept but do not count.',
  'merge-status-regressed':
    'Measure {{key}}: the status went back: "$t(status.{{before}})" in round {{round}}, "$t(status.{{after}})" now. Ask the body whether this is a mistake.',
  'merge-after-closing':
    'The return came after the consolidation was closed: its rows are kept apart as clarifications and do not change what was closed.',
  'merge-receipt-conflict':
    'Sheet "Received", column "$t(issue.receipt.{{field}})": two consolidations disagree: "{{mine}}" here, "{{theirs}}" there. The first is kept; write the right one into the column.',
  'receipt.receivedOn': 'Received on',
  'receipt.incomingNo': 'Incoming no.',
  'receipt.channel': 'Channel',
  'indicators-alone':
    'Indicators are filled in while their rows of the report are blank (rows: {{rows}}): {{values}}. Give the status and the description in these rows.',
  'merge-indicator-alone':
    'An indicator of measure {{key}} is filled (value: {{value}}; note: {{note}}), but its row of the report is blank. Give the status and the description in the row.',
  'merge-other-plan': 'The return was made for another plan: {{plan}}. It is not part of this consolidation.',
  'merge-unit-report':
    'This is a report of a unit ({{unit}}), not of a body. It is not part of the consolidation; add the report of the body.',
  'merge-log-line-missing':
    'Sheet “{{sheet}}”: the line of the file “{{file}}” is missing; it was restored from the records. Enter the date of receipt and the incoming number again.',
  'merge-rows-missing':
    'Sheet “{{sheet}}”: records of the file “{{file}}” are missing: {{rows}}. Add the returned file again or restore an earlier copy of the consolidation.',
  'merge-words-to-note':
    'Sheet "{{sheet}}", cell {{cell}}: "{{words}}" cannot be taken here, so the text was moved to the column "Note". Choose a value from the list or enter the date as day.month.year.',
  'merge-words-to-channel':
    'Sheet "{{sheet}}", cell {{cell}}: "{{words}}" could not be read as a date, so the text was moved to the column "Channel". Enter the day of receipt as day.month.year.',
  'merge-reversal-unclear':
    'Sheet “{{sheet}}”, cell {{cell}}: “{{words}}” is not clear, so the decision stands. To take it back, choose “$t(summary.yes)”.',
  'merge-own-cells':
    'Sheet "{{sheet}}": cells outside the table are filled: {{count}} ({{cells}}). The sheet is made again, and the new file does not have them: move what is written there to another workbook.',
  'merge-cell-overtyped':
    'Sheet “{{sheet}}”, cell {{where}}: “{{after}}” was typed into a cell that PlanZvit fills (it said “{{before}}”), so it does not count. Move what you need to the column “$t(summary.column.finalText)” or “$t(summary.column.ministryNote)” of the sheet “$t(summary.sheet.summary)”.',
  'merge-cell-filled':
    'Sheet “{{sheet}}”, cell {{where}}: “{{after}}” was typed into a blank cell that PlanZvit fills, so it does not count. Move what you need to the column “$t(summary.column.finalText)” or “$t(summary.column.ministryNote)” of the sheet “$t(summary.sheet.summary)”.',
  'merge-cell-cleared':
    'Sheet “{{sheet}}”, cell {{where}}: “{{before}}” was cleared in a cell that PlanZvit fills; the text is back. To leave an answer out, enter a decision or send the report back for revision.',
  'merge-row-overtyped':
    'Sheet “{{sheet}}”, row {{row}}: something was changed in cells that PlanZvit fills, and what they said cannot be told any more. The row now says: “{{words}}”. Check it and move what you need to the columns marked ✎ of the sheet “$t(summary.sheet.summary)”.',
  'merge-cells-overtyped':
    'Sheet “{{sheet}}”: cells that PlanZvit fills were typed into or cleared: {{count}} ({{cells}}). What was typed does not count; it stands word for word on the sheet “$t(summary.sheet.issues)”.',
  'merge-record-spoilt':
    '“{{sheet}}”, row {{row}}: the technical column of the record is spoilt, so the record was not read. Restore the row from an earlier copy or add the returned file again.',
} as const satisfies Catalogue<'issue', 'en'>;
