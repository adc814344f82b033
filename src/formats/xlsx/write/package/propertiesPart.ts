/** hucre names itself as the program and keeps no language. */
export function nameApplication(app: string, application: string): string {
  return app.replace('<Application>hucre</Application>', `<Application>${application}</Application>`);
}

export function setLanguage(core: string, language: string): string {
  return core.replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`);
}
