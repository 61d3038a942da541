import { Injectable } from '@nestjs/common';
import type { Directory } from './domain/directory.js';
import { DirectoryStore } from './directory.store.js';

/** The directory of a tenant as a value: names are resolved on it without asking the database again. */
@Injectable()
export class LoadDirectory {
  constructor(private readonly directory: DirectoryStore) {}

  run(tenantId: string): Promise<Directory> {
    return this.directory.load(tenantId);
  }
}
