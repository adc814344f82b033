import { closeRound, verifyFile } from '../verbs/close';
import { joinUnitFiles, splitForUnits } from '../verbs/collect';
import { showDifference } from '../verbs/diff';
import { showDue } from '../verbs/due';
import { remindBodies } from '../verbs/remind';
import { reviseReturns } from '../verbs/revise';
import { date, many, type Usage } from './usage';

/** The verbs of the time after the first merge, in the order in which help shows them. */
export const followUp: readonly ((usage: Usage) => void)[] = [remind, revise, due, diff, close, verify, collect];

function remind({ verb, words, context, done }: Usage): void {
  verb('remind <file>', 'verb.remind')
    .requiredOption('--out <dir|file.zip>', words('option.out-templates'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--drafts', words('option.drafts'))
    .option('--circular', words('option.circular'))
    .option('--letterhead <file.docx>', words('option.letterhead'))
    .option('--no-letterhead', words('option.no-letterhead'))
    .option('--signatory <post;name>', words('option.signatory'))
    .option('--executor <words>', words('option.executor'))
    .option('--json', words('option.json'))
    .action(async (file: string, options) => done(await remindBodies(file, options, context)));
}

function revise({ verb, words, context, done }: Usage): void {
  verb('revise <file>', 'verb.revise')
    .requiredOption('--out <dir|file.zip>', words('option.out-templates'))
    .option('--body <id>', words('option.body'), many)
    .option('--letterhead <file.docx>', words('option.letterhead'))
    .option('--no-letterhead', words('option.no-letterhead'))
    .option('--signatory <post;name>', words('option.signatory'))
    .option('--executor <words>', words('option.executor'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--json', words('option.json'))
    .action(async (file: string, options) => done(await reviseReturns(file, options, context)));
}

function due({ verb, words, context, done }: Usage): void {
  verb('due <file>', 'verb.due')
    .option('--ics <file.ics>', words('option.ics'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--within <days>', words('option.within'))
    .option('--shift-weekends', words('option.shift-weekends'))
    .option('--no-shift-weekends', words('option.no-shift-weekends'))
    .option('--json', words('option.json'))
    .action(async (file: string, options) => done(await showDue(file, options, context)));
}

function diff({ verb, words, context, done }: Usage): void {
  verb('diff <old> [new]', 'verb.diff')
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--json', words('option.json'))
    .action(async (before: string, after: string | undefined, options) =>
      done(await showDifference([before, after], options, context)),
    );
}

function collect({ group, inside, words, context, done }: Usage): void {
  const parent = group('collect', 'verb.collect', 'followUp.collect-what');
  inside(parent, 'split <template>', 'verb.collect-split')
    .requiredOption('--units <file.csv>', words('option.units'))
    .requiredOption('--out <dir>', words('option.out-units'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--json', words('option.json'))
    .action(async (file: string, options) => done(await splitForUnits(file, options, context)));
  inside(parent, 'join <files...>', 'verb.collect-join')
    .requiredOption('--into <template>', words('option.into-template'))
    .requiredOption('--out <file.xlsx>', words('option.out-joined'))
    .option('--journal <file.xlsx>', words('option.journal'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--json', words('option.json'))
    .action(async (files: string[], options) => done(await joinUnitFiles(files, options, context)));
}

function close({ verb, words, context, done }: Usage): void {
  verb('close <file>', 'verb.close')
    .option('--archive <out.zip>', words('option.archive'))
    .option('--originals <dir>', words('option.originals'))
    .option('--anyway <reason>', words('option.anyway'))
    .option('--reopen <reason>', words('option.reopen'))
    .option('--addendum <file.docx>', words('option.addendum'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--json', words('option.json'))
    .action(async (file: string, options) => done(await closeRound(file, options, context)));
}

function verify({ verb, words, context, done }: Usage): void {
  verb('verify <archive>', 'verb.verify')
    .option('--json', words('option.json'))
    .action(async (file: string, options) => done(await verifyFile(file, options, context)));
}
