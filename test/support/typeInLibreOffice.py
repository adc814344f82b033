"""Types into workbooks with LibreOffice, as a person would, and saves them.

usage: typeInLibreOffice.py JOBS.json
JOBS.json: [{"open": path, "type": [{"sheet": name, "cell": "H9", "text": typed}], "save": [path.xlsx, path.ods, path.pdf]}]
Prints, per job, the references that refused (locked cells of a protected sheet).
A job with "edit": [{"do": "cut", "sheet": name, "range": "H9:I9", "to": "H12"}, ...] and "watch": {name: "A9:O12"} prints
instead, per edit, the values and the locked cells of the watched ranges after it. Edits: cut, copy, fill, clear, remove
(cells below move up), sort (rows of the range, by its first column), put (values row by row), undo.
"""
import json, os, shutil, subprocess, sys, tempfile, time, uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

FILTERS = {'.xlsx': 'Calc MS Excel 2007 XML', '.ods': 'calc8', '.pdf': 'calc_pdf_Export'}
LOCALE = ('<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
          '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"><value>uk-UA</value></prop></item></oor:items>')


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def start(profile, pipe):
    os.makedirs(os.path.join(profile, 'user'))
    with open(os.path.join(profile, 'user', 'registrymodifications.xcu'), 'w') as settings:
        settings.write(LOCALE)
    return subprocess.Popen(['soffice', '-env:UserInstallation=file://' + profile, '--headless', '--norestore', '--nologo', '--nodefault', '--accept=pipe,name=%s;urp;' % pipe],
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
    end = time.time() + 60
    while True:
        try:
            return resolver.resolve('uno:pipe,name=%s;urp;StarOffice.ComponentContext' % pipe)
        except NoConnectException:
            if time.time() > end:
                raise
            time.sleep(0.1)


def address(cell):
    return cell.getCellAddress()


def edit(document, entry):
    if entry['do'] == 'undo':
        undo = document.getUndoManager()
        if undo.isUndoPossible():
            undo.undo()
        return
    sheet = document.Sheets.getByName(entry['sheet'])
    target = sheet.getCellRangeByName(entry['range'])
    if entry['do'] == 'cut':
        sheet.moveRange(address(sheet.getCellRangeByName(entry['to'])), target.getRangeAddress())
    elif entry['do'] == 'copy':
        sheet.copyRange(address(sheet.getCellRangeByName(entry['to'])), target.getRangeAddress())
    elif entry['do'] == 'fill':
        target.fillAuto(uno.Enum('com.sun.star.sheet.FillDirection', 'TO_BOTTOM'), 1)
    elif entry['do'] == 'clear':
        target.clearContents(1 | 2 | 4)
    elif entry['do'] == 'remove':
        sheet.removeRange(target.getRangeAddress(), uno.Enum('com.sun.star.sheet.CellDeleteMode', 'UP'))
    elif entry['do'] == 'sort':
        field = uno.createUnoStruct('com.sun.star.table.TableSortField')
        field.Field, field.IsAscending = 0, entry.get('ascending', True)
        fields = uno.Any('[]com.sun.star.table.TableSortField', (field,))
        target.sort((option('SortFields', fields), option('ContainsHeader', False)))
    elif entry['do'] == 'put':
        target.setDataArray(tuple(tuple(row) for row in entry['values']))
    elif entry['do'] == 'open':
        sheet.unprotect('')


def watched(document, ranges):
    seen = {}
    for name, reference in ranges.items():
        block = document.Sheets.getByName(name).getCellRangeByName(reference)
        rows, columns = block.Rows.Count, block.Columns.Count
        locked = [[c, r] for r in range(rows) for c in range(columns)
                  if block.getCellByPosition(c, r).CellProtection.IsLocked]
        seen[name] = {'values': block.getDataArray(), 'locked': locked}
    return seen


def rework(document, job):
    states = []
    for entry in job['edit']:
        edit(document, entry)
        # LibreOffice does not tell formulas over whole columns that cells were shifted in them.
        document.calculateAll() if entry['do'] in ('remove', 'undo') else document.calculate()
        states.append(watched(document, job['watch']))
    return states


def work(desktop, job):
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(job['open']), '_blank', 0, (option('Hidden', True),))
    refused = []
    for entry in job.get('type', []):
        sheet = document.Sheets.getByName(entry['sheet'])
        cell = sheet.getCellRangeByName(entry['cell'])
        if sheet.isProtected() and cell.CellProtection.IsLocked:
            refused.append('%s!%s' % (entry['sheet'], entry['cell']))
        else:
            cell.FormulaLocal = entry['text']
    states = rework(document, job) if 'edit' in job else refused
    document.calculateAll()
    for path in job['save']:
        document.storeToURL(uno.systemPathToFileUrl(path), (option('FilterName', FILTERS[os.path.splitext(path)[1]]),))
    document.close(True)
    return states


def main():
    with open(sys.argv[1], encoding='utf-8') as file:
        jobs = json.load(file)
    profile = tempfile.mkdtemp(prefix='planzvit-lo-')
    pipe = 'planzvit' + uuid.uuid4().hex
    office = start(profile, pipe)
    try:
        context = connect(pipe)
        desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
        print(json.dumps([work(desktop, job) for job in jobs], ensure_ascii=False))
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(30)
    finally:
        if office.poll() is None:
            office.kill()
        shutil.rmtree(profile, ignore_errors=True)


main()
