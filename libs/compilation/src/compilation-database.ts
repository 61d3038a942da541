import type { RoomDatabase } from '#platform';
import { CompilationPieceEntity } from './compilation-piece.entity.js';
import { CompilationEntity } from './compilation.entity.js';
import { Compilation1763900000300 } from './migrations/1763900000300-compilation.js';

export const compilationDatabase: RoomDatabase = {
  entities: [CompilationEntity, CompilationPieceEntity],
  migrations: [Compilation1763900000300],
};
