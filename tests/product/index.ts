// The door of the product as seen from outside: its process, its API, its pages.
export { accessibilityFaults } from './accessible.ts';
export { openBrowser, type Visit, visit } from './browser.ts';
export { type Answer, type Caller, callerOf, signedIn } from './caller.ts';
export { type Claim, readClaim, recognise, submittedCourse } from './claiming.ts';
export { pdfText } from './pdf-text.ts';
export { keepPicture } from './pictures.ts';
export { newHome, type Product, removeHome, startProduct } from './product.ts';
export { pictureOfPaper, qrOnPaper } from './qr.ts';
export { type Newcomer, newcomerOf, registerDoctor, registerNewcomer } from './register.ts';
