export { AskCompilation, type CompilationAsked } from './ask-compilation.js';
export { CancelCompilation, type CompilationCancelled } from './cancel-compilation.js';
export { compilationDatabase } from './compilation-database.js';
export { CompilationModule } from './compilation.module.js';
export { CompileWaiting } from './compile-waiting.js';
export { Compile } from './compile.js';
export { ForgetCompilations } from './forget-compilations.js';
export { type CompiledPaper, ReadCompilation } from './read-compilation.js';
