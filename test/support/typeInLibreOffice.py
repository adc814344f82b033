"""Types into workbooks with LibreOffice, as a person would, and saves them.

usage: typeInLibreOffice.py JOBS.json
JOBS.json: [{"open": path, "type": [{"sheet": name, "cell": "H9", "text": typed}], "save": [path.xlsx, path.ods, path.pdf]}]
Prints, per job, the references that refused (locked cells of a protected sheet).
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
    document.calculateAll()
    for path in job['save']:
        document.storeToURL(uno.systemPathToFileUrl(path), (option('FilterName', FILTERS[os.path.splitext(path)[1]]),))
    document.close(True)
    return refused


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
