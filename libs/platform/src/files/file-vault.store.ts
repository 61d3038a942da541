import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { newId } from '../clock/new-id.js';
import type { Transaction } from '../database/database.js';
import { StoredFileEntity } from './stored-file.entity.js';

export interface FileToStore {
  readonly tenantId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
}

@Injectable()
export class FileVault {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async put(tx: Transaction, file: FileToStore): Promise<StoredFile> {
    const stored = {
      id: newId(),
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      size: file.bytes.length,
    };
    await tx.insert(StoredFileEntity, { ...file, ...stored, storedAt: this.clock.now() });
    return stored;
  }

  async get(tenantId: string, id: string): Promise<Pick<FileToStore, 'name' | 'mediaType' | 'bytes'> | null> {
    return this.dataSource.manager.findOneBy(StoredFileEntity, { tenantId, id });
  }
}
