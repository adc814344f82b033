import type { Catalogue } from '../catalogue';

export const letter = {
  'file.cover': 'List_of_bodies',
  'file.letter': 'Letter',
  'cover.sheet': 'List',
  'cover.no': 'No.',
  'cover.body': 'Body',
  'cover.abbreviation': 'Abbreviation',
  'cover.file': 'File',
  'cover.duties': 'Duties',
  'cover.due': 'Submit by',
  'cover.email': 'E-mail',
  'cover.followedBy': 'Followed by',
  addressees: 'To the {{groups}}',
  'addressees.central': 'central bodies of executive power',
  'addressees.local': 'local state administrations',
  'addressees.other': 'other state bodies',
  'addressees.bodies': 'state bodies',
  byList: '(as listed)',
  registration: '___ __________ {{year}} No. ____________',
  subject: 'Report on the progress of the plan of measures',
  basis: 'Under {{act}}',
  basisPoint: 'Under paragraph {{point}} of {{act}}',
  actTitle: '“{{title}}”',
  ask: '{{basis}}, please submit by {{due}} information on the progress of the plan of measures as of {{asOf}}.',
  formList:
    'A separate report file in Excel format was prepared for each body; the names of the files are in the list.',
  formSome: 'A separate report file in Excel format was prepared for each body; the files are attached.',
  formOne: 'The report file prepared for your body is attached.',
  fill: 'Only the marked cells need to be filled in; the sheet “How to fill in” explains how. Nothing but Excel or LibreOffice is needed.',
  return:
    'Please send the completed file back in the same format (.xlsx) with a covering letter. The sheet “Print” may serve as its annex.',
  nothing:
    'If no measure is within the competence of the body, please say so on the sheet “Details” and give the grounds.',
  annexMany: 'Annex: list of bodies and report files.',
  annexOne: 'Annex: {{files}}.',
  signature: '____________________          _____________          ____________________',
  listTitle: 'Bodies that submit information by {{due}}',
  'reminder.file': 'Reminder',
  'reminder.askedFile': 'by_consent',
  'reminder.subject': 'Information on the implementation of the plan of measures (reminder)',
  'reminder.before':
    '{{basis}}, information on the implementation of the plan of measures as of {{asOf}} is due by {{due}}. Please submit it in time.',
  'reminder.after':
    '{{basis}}, information on the implementation of the plan of measures as of {{asOf}} was due by {{due}}. As of {{today}} it has not been received. Please submit it without delay.',
  'reminder.afterPartly':
    '{{basis}}, information on the implementation of the plan of measures as of {{asOf}} was due by {{due}}. As of {{today}} it has been received in part. Please submit the rest without delay.',
  'reminder.asked':
    '{{basis}}, we would be grateful for information on the measures that are carried out by your consent, as of {{asOf}}.',
  'reminder.rows': 'Information is still awaited on the measures: {{rows}}.',
  'reminder.sentOne': 'The report file for your body (“{{file}}”) was sent earlier.',
  'reminder.sentMany': 'The report files for each body were sent earlier.',
  'reminder.crossed': 'If the information has been sent already, please leave this letter unanswered.',
} as const satisfies Catalogue<'letter', 'en'>;
