import { checkFiles } from '../verbs/check';
import { compareConsolidations } from '../verbs/compare';
import { demo } from '../verbs/demo';
import { exportSummary } from '../verbs/export';
import { mergeReturns } from '../verbs/merge';
import { overviewOfPlans } from '../verbs/overview';
import { showPlan } from '../verbs/plan';
import { makeTemplates } from '../verbs/templates';
import { followUp } from './followUpVerbs';
import { date, many, type Usage } from './usage';

/** All verbs, in the order in which help shows them. */
export function declareVerbs(usage: Usage): void {
  for (const declare of [plan, templates, check, merge, exports, compare, overview, ...followUp, demonstration])
    declare(usage);
}

function plan({ verb, words, context, done }: Usage): void {
  verb('plan <file>', 'verb.plan')
    .option('--json', words('option.json'))
    .option('--out <plan.xlsx>', words('option.out-plan'))
    .option('--compare <file>', words('option.compare'))
    .option('--from <consolidation>', words('option.from'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--registry <file>', words('option.registry'))
    .option('--indicators <file>', words('option.indicators'))
    .action(async (file: string, options) => done(await showPlan(file, options, context)));
}

function templates({ verb, words, context, done }: Usage): void {
  verb('templates <plan>', 'verb.templates')
    .requiredOption('--out <dir|file.zip>', words('option.out-templates'))
    .option('--registry <file>', words('option.registry'))
    .option('--on <date>', words('option.on'), date)
    .option('--round <id>', words('option.round'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--indicators <file>', words('option.indicators'))
    .option('--body <id>', words('option.body'), many)
    .option('--coordinator <id>', words('option.coordinator'))
    .option('--member <group=bodies>', words('option.member'), many)
    .option('--prefill <dir>', words('option.prefill'))
    .option('--letters', words('option.letters'))
    .option('--drafts', words('option.drafts'))
    .option('--letterhead <file.docx>', words('option.letterhead'))
    .option('--no-letterhead', words('option.no-letterhead'))
    .option('--signatory <post;name>', words('option.signatory'))
    .option('--executor <words>', words('option.executor'))
    .option('--auto-open', words('option.auto-open'))
    .option('--json', words('option.json'))
    .action(async (file: string, options) => done(await makeTemplates(file, options, context)));
}

function check({ verb, words, context, done }: Usage): void {
  verb('check <file...>', 'verb.check')
    .option('--plan <plan>', words('option.plan'))
    .option('--registry <file>', words('option.registry'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--password-file <file>', words('option.password-file'))
    .option('--json', words('option.json'))
    .action(async (files: string[], options) => done(await checkFiles(files, options, context)));
}

function merge({ verb, words, context, done }: Usage): void {
  verb('merge [paths...]', 'verb.merge')
    .option('--plan <plan>', words('option.plan'))
    .requiredOption('--out <file.xlsx>', words('option.out-merge'))
    .option('--into <file.xlsx>', words('option.into'))
    .option('--registry <file>', words('option.registry'))
    .option('--on <date>', words('option.on'), date)
    .option('--round <id>', words('option.round'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--password-file <file>', words('option.password-file'))
    .option('--coordinator <id>', words('option.coordinator'))
    .option('--member <group=bodies>', words('option.member'), many)
    .option('--threshold <share>', words('option.threshold'))
    .option('--threads <n>', words('option.threads'))
    .option('--shift-weekends', words('option.shift-weekends'))
    .option('--no-shift-weekends', words('option.no-shift-weekends'))
    .option('--undo <file>', words('option.undo'), many)
    .option('--redo <file>', words('option.redo'), many)
    .option('--belongs <file=body>', words('option.belongs'), many)
    .option('--accept-beside', words('option.accept-beside'))
    .option('--alias <written=status>', words('option.alias'), many)
    .option('--enter <letters.csv>', words('option.enter'))
    .option('--accept <body=row>', words('option.accept'), many)
    .option('--keep <body=row>', words('option.keep'), many)
    .option('--ask <body=row>', words('option.ask'), many)
    .option('--columns <names>', words('option.columns'))
    .option('--no-columns', words('option.no-columns'))
    .option('--records <dir>', words('option.records'))
    .option('--objects <dir>', words('option.objects'))
    .option('--json <file|->', words('option.json-file'))
    .action(async (paths: string[], options) => done(await mergeReturns(paths, options, context)));
}

function exports({ verb, words, context, done }: Usage): void {
  verb('export <file>', 'verb.export')
    .option('--out <file|dir>', words('option.out-export'))
    .option('--whole <file.xlsx>', words('option.whole'))
    .option('--with <parts>', words('option.with'))
    .option('--letterhead <file.docx>', words('option.letterhead'))
    .option('--no-letterhead', words('option.no-letterhead'))
    .option('--form <file.docx>', words('option.form'))
    .option('--no-form', words('option.no-form'))
    .option('--number <number>', words('option.number'))
    .option('--date <date>', words('option.date'), date)
    .option('--signatory <post;name>', words('option.signatory'))
    .option('--executor <words>', words('option.executor'))
    .option('--columns <names>', words('option.columns'))
    .option('--no-columns', words('option.no-columns'))
    .option('--remember', words('option.remember'))
    .option('--previous <file.xlsx>', words('option.previous'))
    .option('--open-data <dir>', words('option.open-data'))
    .option('--records <dir>', words('option.records'))
    .option('--as-of <date>', words('option.as-of'), date)
    .action(async (file: string, options) => done(await exportSummary(file, options, context)));
}

function compare({ verb, words, context, done }: Usage): void {
  verb('compare <before> <after>', 'verb.compare')
    .option('--out <file>', words('option.out-compare'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--json', words('option.json'))
    .action(async (before: string, after: string, options) =>
      done(await compareConsolidations([before, after], options, context)),
    );
}

function overview({ verb, words, context, done }: Usage): void {
  verb('overview <files...>', 'verb.overview')
    .option('--out <file>', words('option.out-overview'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--json', words('option.json'))
    .action(async (files: string[], options) => done(await overviewOfPlans(files, options, context)));
}

function demonstration({ verb, words, context, done }: Usage): void {
  verb('demo', 'verb.demo')
    .option('--out <dir>', words('option.out-demo'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--json', words('option.json'))
    .action(async (options) => done(await demo(options, context)));
}
