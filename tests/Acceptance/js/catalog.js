'use strict';
// What the cases of functions and of List share: a configured provider, things to find, ways to ask for them.
const assert = require('node:assert/strict');
const p = require('./provider.js');

const SIZES = [0, 1, 25, 26, 60];

/** A provider that is configured, and an emulator as it is at its start. */
const configured = (body, config = {}) => p.using()(async provider => {
  await control('POST', 'reset');
  await control('PUT', 'switches', { 'throttle-rate': '0' });
  await provider.call('configure', p.configure({ ...p.emulatorConfig(), ...config }));
  await body(provider);
});

const control = async (method, path, body) => {
  const answer = await fetch(`${process.env.CONTROL}/${path}`, { method, body: body && JSON.stringify(body) });
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path}: ${text}`);
  return JSON.parse(text);
};

const calls = async operation => (await control('GET', `requests?operation=${operation}`)).length;

const invoke = async (provider, name, args = {}, preview = false) => {
  const request = new p.pb.InvokeRequest();
  request.setTok(`aws-workspaces:index:${name}`);
  request.setArgs(p.toStruct(args));
  request.setPreview(preview);
  const answer = await provider.call('invoke', request);
  return { value: p.fromStruct(answer.getReturn()), failures: answer.getFailuresList().map(failure => failure.toObject()) };
};

const found = async (provider, name, args) => {
  const { value, failures } = await invoke(provider, name, args);
  assert.deepEqual(failures, []);
  return value;
};

const list = (provider, { query = {}, limit = 0, pageSize = 0, token = '', type = p.TYPE } = {}) => new Promise((resolve, reject) => {
  const request = new p.pb.ListRequest();
  request.setToken(type);
  request.setQuery(p.toStruct(query));
  request.setLimit(limit);
  request.setPageSize(pageSize);
  request.setContinuationToken(token);
  const messages = [];
  provider.client.list(request).on('data', message => messages.push(message.toObject())).on('error', reject).on('end', () => resolve(messages));
});

const numbers = count => Array.from({ length: count }, (_, i) => i);
const padded = (i, length) => String(i).padStart(length, '0');
const imageId = i => `wsi-${padded(i, 9)}`;
const poolId = i => `wspool-${padded(i, 9)}`;
const bundleId = i => `wsb-${padded(i, 9)}`;
const directoryId = i => `wsd-${padded(i, 9)}`;

const image = (i, more = {}) => ({ ImageId: imageId(i), Name: `image-${i}`, State: 'AVAILABLE', Created: 1767261600 + i, OwnerAccountId: '111111111111', ...more });
const pool = (i, more = {}) => ({ PoolId: poolId(i), PoolName: `pool-${padded(i, 2)}`, BundleId: 'wsb-office2022', DirectoryId: 'wsd-pools00001', State: 'RUNNING', ...more });
const bundle = (i, more = {}) => ({ BundleId: bundleId(i), Name: `bundle-${i}`, ...more });
const directory = (i, more = {}) => ({ DirectoryId: directoryId(i), WorkspaceDirectoryName: `Pools ${i}`, WorkspaceType: 'POOLS', ...more });

const seed = (kind, items, more = {}) => control('POST', 'seed', { [kind]: items, replace: true, ...more });

module.exports = {
  SIZES, configured, control, calls, invoke, found, list, numbers, imageId, poolId, bundleId, directoryId, image, pool, bundle, directory, seed,
};
