/** A file of the repository as text, inlined by the bundler. */
declare module '*?source' {
  const text: string;
  export default text;
}
/** Nonce of the page's style elements, set by the build. */
declare const STYLE_NONCE: string;
/** Version of package.json, set by the build. */
declare const APP_VERSION: string;
