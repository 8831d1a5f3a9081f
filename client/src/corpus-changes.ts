// The server's word that something has changed, as an event: a client hears a notification by one listener only.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ChangedParams, changedNotification } from '../../server/src/protocol.ts';

const emitters = new WeakMap<BaseLanguageClient, vscode.EventEmitter<ChangedParams>>();

export function corpusChanges(client: BaseLanguageClient): vscode.Event<ChangedParams> {
  let emitter = emitters.get(client);
  if (emitter === undefined) {
    const made = new vscode.EventEmitter<ChangedParams>();
    emitters.set(client, made);
    client.onNotification(changedNotification, (params: ChangedParams) => made.fire(params));
    emitter = made;
  }
  return emitter.event;
}
