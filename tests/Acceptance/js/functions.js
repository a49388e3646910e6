'use strict';
// The functions against the emulator.
const assert = require('node:assert/strict');
const { test, run } = require('./cases.js');
const p = require('./provider.js');
const {
  SIZES, configured, control, calls, invoke, found, numbers, imageId, poolId, bundleId, directoryId, image, pool, bundle, directory, seed,
} = require('./catalog.js');

const SECRET_MARK = '1b47061264138c4ac30d75fd1eb44270';

const FUNCTIONS = {
  getWorkspaceImages: ['DescribeWorkspaceImages', {}],
  getWorkspaceImage: ['DescribeWorkspaceImages', { nameRegex: '^office-2022$' }],
  getWorkspacesPools: ['DescribeWorkspacesPools', {}],
  getWorkspacesPool: ['DescribeWorkspacesPools', { poolName: 'pool-00' }],
  getWorkspacesPoolSessions: ['DescribeWorkspacesPoolSessions', { poolId: poolId(0) }],
  getWorkspaceBundles: ['DescribeWorkspaceBundles', {}],
  getWorkspaceDirectories: ['DescribeWorkspaceDirectories', {}],
};

test('images are read to the last page with as few calls as there are pages, newest first', () => configured(async provider => {
  for (const count of SIZES) {
    await seed('images', numbers(count).map(i => image(i)));
    await control('DELETE', 'requests');
    const { images } = await found(provider, 'getWorkspaceImages');
    assert.deepEqual(images.map(found => found.imageId), numbers(count).reverse().map(imageId));
    assert.equal(await calls('DescribeWorkspaceImages'), Math.max(1, Math.ceil(count / 25)), `${count} images`);
  }
}));

test('pools, bundles and directories are read to the last page in the order of AWS', () => configured(async provider => {
  for (const [kind, make, name, result, id, operation] of [
    ['pools', pool, 'getWorkspacesPools', 'poolId', poolId, 'DescribeWorkspacesPools'],
    ['bundles', bundle, 'getWorkspaceBundles', 'bundleId', bundleId, 'DescribeWorkspaceBundles'],
    ['directories', directory, 'getWorkspaceDirectories', 'directoryId', directoryId, 'DescribeWorkspaceDirectories'],
  ]) {
    for (const count of SIZES) {
      await seed(kind, numbers(count).map(i => make(i)));
      await control('DELETE', 'requests');
      assert.deepEqual((await found(provider, name))[kind].map(item => item[result]), numbers(count).map(id), `${count} ${kind}`);
      assert.equal(await calls(operation), Math.max(1, Math.ceil(count / 25)), `${count} ${kind}`);
    }
  }
}));

test('sessions are read to the last page, 50 a call', () => configured(async provider => {
  for (const count of [0, 1, 50, 51, 120]) {
    await seed('pools', [pool(0, { Capacity: { DesiredUserSessions: 200 } })]);
    if (count > 0) await control('POST', `pools/${poolId(0)}/sessions`, { userId: 'ann', count });
    await control('DELETE', 'requests');
    assert.equal((await found(provider, 'getWorkspacesPoolSessions', { poolId: poolId(0) })).sessions.length, count);
    assert.equal(await calls('DescribeWorkspacesPoolSessions'), Math.max(1, Math.ceil(count / 50)), `${count} sessions`);
  }
  const [one] = (await found(provider, 'getWorkspacesPoolSessions', { poolId: poolId(0), userId: 'ann-7' })).sessions;
  assert.equal(one.userId, 'ann-7');
  assert.equal(one.connectionState, 'CONNECTED');
  assert.match(one.startTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
}));

test('60 ids are asked for in three calls, and ids that do not exist are left out', () => configured(async provider => {
  await seed('images', numbers(58).map(i => image(i)));
  await seed('bundles', numbers(58).map(i => bundle(i)));
  await seed('directories', numbers(58).map(i => directory(i)));
  await control('DELETE', 'requests');
  assert.equal((await found(provider, 'getWorkspaceImages', { imageIds: numbers(60).map(imageId) })).images.length, 58);
  assert.equal((await found(provider, 'getWorkspaceBundles', { bundleIds: numbers(60).map(bundleId) })).bundles.length, 58);
  assert.equal((await found(provider, 'getWorkspaceDirectories', { directoryIds: numbers(60).map(directoryId) })).directories.length, 58);
  for (const operation of ['DescribeWorkspaceImages', 'DescribeWorkspaceBundles', 'DescribeWorkspaceDirectories']) assert.equal(await calls(operation), 3, operation);
}));

test('a pool that does not exist hides none of the others, whatever AWS answers', () => configured(async provider => {
  await seed('pools', [3, 17, 29].map(i => pool(i)));
  for (const switches of [{ 'unknown-pool-id': 'not-found' }, { 'unknown-pool-id': 'empty' }, { 'unknown-pool-id': 'not-found', 'error-messages': 'none' }]) {
    await control('PUT', 'switches', switches);
    const { pools } = await found(provider, 'getWorkspacesPools', { poolIds: numbers(30).map(poolId) });
    assert.deepEqual(pools.map(found => found.poolId).sort(), [3, 17, 29].map(poolId), JSON.stringify(switches));
  }
  assert.deepEqual((await found(provider, 'getWorkspacesPools', { poolIds: [poolId(99)] })).pools, []);
  assert.deepEqual((await found(provider, 'getWorkspacesPoolSessions', { poolId: poolId(99) })).sessions, []);
}));

test('an image has every member of the API, and each of its errors a remedy', () => configured(async provider => {
  const { images } = await found(provider, 'getWorkspaceImages');
  assert.deepEqual(images.find(found => found.imageId === 'wsi-win2022std'), {
    imageId: 'wsi-win2022std', name: 'office-2022', description: 'Office desktop on Windows Server 2022', operatingSystem: { type: 'WINDOWS' },
    state: 'AVAILABLE', requiredTenancy: 'DEFAULT', created: '2026-01-01T10:00:00.25Z', ownerAccountId: '111111111111',
    updates: { updateAvailable: true, description: 'Updated drivers' }, errorDetails: [],
  });
  const broken = images.find(found => found.imageId === 'wsi-broken0001');
  assert.equal(broken.errorCode, 'ImageImportFailed');
  assert.deepEqual(broken.errorDetails.map(detail => detail.errorCode), ['DomainJoined', 'PendingReboot']);
  assert.match(broken.errorDetails[0].remedy, /^Take the machine out of its Active Directory domain/);
  assert.deepEqual(images.at(-1), { imageId: 'wsi-barefacts1', errorDetails: [] });
}));

test('a directory and a bundle have every member of the API', () => configured(async provider => {
  const { directories } = await found(provider, 'getWorkspaceDirectories', { directoryName: 'Pools corp', workspaceType: 'POOLS' });
  assert.deepEqual(directories.map(found => found.directoryId), ['wsd-pools00001']);
  assert.deepEqual(directories[0].streamingProperties.userSettings[0], { action: 'CLIPBOARD_COPY_FROM_LOCAL_DEVICE', permission: 'ENABLED', maximumLength: 1048576 });
  assert.deepEqual(directories[0].ipGroupIds, ['wsipg-abcdefgh1']);
  assert.equal(directories[0].activeDirectoryConfig.domainName, 'corp.example.com');
  const { bundles } = await found(provider, 'getWorkspaceBundles', { nameRegex: '^Office' });
  assert.deepEqual(bundles, [{
    bundleId: 'wsb-office2022', name: 'Office desktop', owner: '111111111111', description: 'Custom bundle of office-2022', imageId: 'wsi-win2022std',
    computeType: { name: 'STANDARD' }, rootStorage: { capacity: '80' }, userStorage: { capacity: '50' },
    creationTime: '2026-01-01T11:00:00Z', lastUpdatedTime: '2026-01-01T11:00:00Z', state: 'AVAILABLE', bundleType: 'REGULAR',
  }]);
  assert.equal((await found(provider, 'getWorkspaceBundles', { owner: 'AMAZON' })).bundles.length, 2);
}));

test('one pool is found by id or name, with its tags', () => configured(async provider => {
  await seed('pools', [pool(1, { Tags: [{ Key: 'team', Value: 'a' }], Description: 'Desk', RunningMode: 'ALWAYS_ON' }), pool(2, { PoolName: 'x' })]);
  const byName = await found(provider, 'getWorkspacesPool', { poolName: 'pool-01' });
  assert.deepEqual(byName, await found(provider, 'getWorkspacesPool', { poolId: poolId(1) }));
  assert.deepEqual(byName.tags, { team: 'a' });
  assert.equal(byName.region, 'us-east-1');
  assert.equal(byName.runningMode, 'ALWAYS_ON');
  assert.equal((await found(provider, 'getWorkspacesPool', { poolName: 'x' })).poolId, poolId(2));
}));

test('what a single look-up does not find is an error that tells what was looked at', () => configured(async provider => {
  await seed('pools', [pool(1)]);
  const one = await p.failing(invoke(provider, 'getWorkspacesPool', { poolName: 'poll-01' }));
  assert.equal(one.code, p.grpc.status.NOT_FOUND);
  assert.match(one.details, /"poll-01" among the 1 in us-east-1\. Did you mean pool-01\?/);
  const none = await p.failing(invoke(provider, 'getWorkspaceImage', { nameRegex: '^ofice-2022$', states: ['AVAILABLE'] }));
  assert.equal(none.code, p.grpc.status.NOT_FOUND);
  assert.match(none.details, /AWS gave 7, nameRegex "\^ofice-2022\$" left 0.* The nearest are office-2022 /);
  const several = await p.failing(invoke(provider, 'getWorkspaceImage', { nameRegex: 'office' }));
  assert.match(several.details, /found 3 images in us-east-1.*mostRecent/);
  assert.equal((await found(provider, 'getWorkspaceImage', { nameRegex: 'office', mostRecent: true, states: ['AVAILABLE'] })).name, 'office-2022-next');
  assert.equal((await found(provider, 'getWorkspaceImage', { imageId: 'wsi-shared0001' })).ownerAccountId, '999999999999');
}));

test('filters of AWS and ours work together', () => configured(async provider => {
  await seed('pools', numbers(30).map(i => pool(i, { State: i % 2 ? 'STOPPED' : 'RUNNING' })));
  const names = async args => (await found(provider, 'getWorkspacesPools', args)).pools.map(found => found.poolName);
  const contains = { filters: [{ name: 'PoolName', operator: 'CONTAINS', values: ['pool-1'] }, { operator: 'NOTEQUALS', values: ['pool-11', 'pool-13'] }] };
  assert.deepEqual(await names({ ...contains, states: ['STOPPED'] }), ['pool-15', 'pool-17', 'pool-19']);
  await control('PUT', 'switches', { 'ids-with-filters': 'refused' });
  assert.deepEqual(await names({ ...contains, poolIds: [11, 12, 13, 20].map(poolId) }), ['pool-12']);
  const images = async args => (await found(provider, 'getWorkspaceImages', args)).images.map(found => found.imageId);
  assert.deepEqual(await images({ imageType: 'SHARED' }), ['wsi-shared0001']);
  assert.deepEqual(await images({ operatingSystemType: 'LINUX' }), ['wsi-linuxdevel']);
  assert.deepEqual(await images({ nameRegex: '^office', states: ['PENDING', 'ERROR'] }), ['wsi-pending001']);
  assert.deepEqual(await images({ imageIds: [] }), []);
}));

test('pages of any size are read', () => configured(async provider => {
  await control('PUT', 'switches', { 'default-page-size': '7' });
  await seed('bundles', numbers(30).map(i => bundle(i)));
  assert.equal((await found(provider, 'getWorkspaceBundles')).bundles.length, 30);
}));

test('nulls of AWS are left out or empty lists', () => configured(async provider => {
  await seed('images', [{ ImageId: imageId(1), Name: null, OperatingSystem: null, Updates: null, ErrorDetails: null, Created: null }]);
  await seed('bundles', [{ BundleId: bundleId(1), ComputeType: null, CreationTime: null }]);
  await seed('directories', [{ DirectoryId: directoryId(1), SubnetIds: null, ipGroupIds: null, StreamingProperties: { UserSettings: null } }]);
  assert.deepEqual((await found(provider, 'getWorkspaceImages')).images, [{ imageId: imageId(1), errorDetails: [] }]);
  assert.deepEqual((await found(provider, 'getWorkspaceImages', { nameRegex: '.', operatingSystemType: 'LINUX' })).images, []);
  assert.deepEqual((await found(provider, 'getWorkspaceBundles', { bundleIds: [bundleId(1)] })).bundles, [{ bundleId: bundleId(1) }]);
  assert.deepEqual((await found(provider, 'getWorkspaceDirectories')).directories, [{
    directoryId: directoryId(1), subnetIds: [], dnsIpAddresses: [], dnsIpv6Addresses: [], ipGroupIds: [], streamingProperties: { userSettings: [], storageConnectors: [] },
  }]);
}));

test('values that only a newer AWS knows pass as they are', () => configured(async provider => {
  await seed('images', [image(1, { State: 'COPYING', RequiredTenancy: 'HOST', OperatingSystem: { Type: 'PLAN9' }, ErrorDetails: [{ ErrorCode: 'NewTrouble', ErrorMessage: 'New.' }] })], { allowUnknownValues: true });
  await seed('bundles', [bundle(1, { State: 'COPYING', BundleType: 'NEW', ComputeType: { Name: 'QUANTUM' } })], { allowUnknownValues: true });
  await seed('directories', [directory(1, { State: 'SLEEPING', WorkspaceType: 'NEW', Tenancy: 'HOST' })], { allowUnknownValues: true });
  await seed('pools', [pool(1, { Errors: [{ ErrorCode: 'NEW_TROUBLE', ErrorMessage: 'New.' }] })]);
  const [newImage] = (await found(provider, 'getWorkspaceImages')).images;
  assert.deepEqual([newImage.state, newImage.requiredTenancy, newImage.operatingSystem.type, newImage.errorDetails[0].errorCode], ['COPYING', 'HOST', 'PLAN9', 'NewTrouble']);
  assert.match(newImage.errorDetails[0].remedy, /administration guide/);
  const [newBundle] = (await found(provider, 'getWorkspaceBundles')).bundles;
  assert.deepEqual([newBundle.state, newBundle.bundleType, newBundle.computeType.name], ['COPYING', 'NEW', 'QUANTUM']);
  const [newDirectory] = (await found(provider, 'getWorkspaceDirectories')).directories;
  assert.deepEqual([newDirectory.state, newDirectory.workspaceType, newDirectory.tenancy], ['SLEEPING', 'NEW', 'HOST']);
  assert.deepEqual((await found(provider, 'getWorkspacesPools')).pools[0].errors, [{ errorCode: 'NEW_TROUBLE', errorMessage: 'New.' }]);
}));

test('wrong arguments are failures with the names of properties, and AWS is not asked', () => configured(async provider => {
  await control('DELETE', 'requests');
  for (const [name, args, properties] of [
    ['getWorkspaceImages', { imageIds: ['ami-1'], nameRegex: '([', imageType: 'MINE', region: 'x', stats: [] }, ['imageType', 'stats', 'imageIds[0]', 'region', 'nameRegex']],
    ['getWorkspaceImages', { imageIds: 'wsi-win2022std', states: [7] }, ['imageIds', 'states[0]']],
    ['getWorkspaceImage', {}, ['imageId']],
    ['getWorkspaceImage', { imageId: 'wsi-win2022std', nameRegex: 'x', mostRecent: 'yes' }, ['mostRecent', 'mostRecent', 'nameRegex']],
    ['getWorkspacesPools', { filters: [{ name: 'State', operator: 'LIKE', values: [] }] }, ['filters[0].operator', 'filters[0].name', 'filters[0].values']],
    ['getWorkspacesPool', { poolId: poolId(1), poolName: 'x' }, ['poolName']],
    ['getWorkspacesPoolSessions', { userId: 'a' }, ['poolId', 'userId']],
    ['getWorkspaceBundles', { bundleIds: ['wsb-office2022'], owner: 'AMAZON' }, ['owner']],
    ['getWorkspaceDirectories', { directoryIds: ['x'], directoryName: '', workspaceType: 'HOME' }, ['workspaceType', 'directoryIds[0]', 'directoryName']],
  ]) {
    const { value, failures } = await invoke(provider, name, args);
    assert.deepEqual(failures.map(failure => failure.property), properties, `${name}: ${JSON.stringify(failures)}`);
    assert.deepEqual(value, {});
    for (const { property, reason } of failures) assert.ok(reason.includes(property), reason);
  }
  assert.deepEqual(await control('GET', 'requests'), []);
}));

test('a denied function names the IAM action', () => configured(async provider => {
  await seed('pools', [pool(0)]);
  for (const [name, [operation, args]] of Object.entries(FUNCTIONS)) {
    await control('POST', 'faults', { operation, kind: 'error', code: 'AccessDeniedException', message: 'Not you.' });
    const error = await p.failing(invoke(provider, name, args));
    assert.equal(error.code, p.grpc.status.PERMISSION_DENIED, name);
    assert.ok(error.details.includes(`workspaces:${operation}`) && error.details.includes('Not you.'), error.details);
  }
  await control('POST', 'faults', { operation: 'DescribeTags', kind: 'error', code: 'AccessDeniedException' });
  assert.match((await p.failing(invoke(provider, 'getWorkspacesPool', { poolName: 'pool-00' }))).details, /workspaces:DescribeTags/);
}));

test('a throttled function is asked again, and says so when that does not help', () => configured(async provider => {
  await seed('pools', [pool(0)]);
  for (const [name, [operation, args]] of Object.entries(FUNCTIONS)) {
    await control('POST', 'faults', { operation, kind: 'error', code: 'ThrottlingException', message: 'Rate exceeded' });
    await found(provider, name, args);
    await control('POST', 'faults', { operation, kind: 'error', code: 'ThrottlingException', message: 'Rate exceeded', count: 2 });
    const error = await p.failing(invoke(provider, name, args));
    assert.equal(error.code, p.grpc.status.UNAVAILABLE, name);
    assert.match(error.details, /Rate exceeded.*requestsPerSecond/);
  }
}, { maxRetries: 1 }));

test('what goes wrong is an error and never an empty list', () => configured(async provider => {
  await seed('images', numbers(30).map(i => image(i)));
  for (const kind of ['malformed', 'drop-answer', 'reset', 'error']) {
    await control('POST', 'faults', { operation: 'DescribeWorkspaceImages', kind, after: 1, count: 0 });
    const error = await p.failing(invoke(provider, 'getWorkspaceImages'));
    assert.match(error.details, /^DescribeWorkspaceImages /, kind);
    await control('DELETE', 'faults');
  }
}, { maxRetries: 0 }));

test('a secret argument is not shown, and what it finds is secret', () => configured(async provider => {
  await seed('pools', [pool(1)]);
  const { value } = await invoke(provider, 'getWorkspacesPool', { poolName: p.secret('pool-01') });
  for (const [key, member] of Object.entries(value)) assert.equal(member[p.SIGNATURE], SECRET_MARK, key);
  const { value: images } = await invoke(provider, 'getWorkspaceImages', { nameRegex: p.secret('office-2022$') });
  assert.equal(images.images[p.SIGNATURE], SECRET_MARK);
  for (const [name, args] of [
    ['getWorkspacesPool', { poolName: p.secret('hush-hush') }],
    ['getWorkspaceImage', { nameRegex: p.secret('hush-hush') }],
    ['getWorkspaceImage', { imageId: p.secret('wsi-hushhush1') }],
  ]) {
    const error = await p.failing(invoke(provider, name, args));
    assert.equal(error.code, p.grpc.status.NOT_FOUND);
    assert.doesNotMatch(error.details, /hush/);
  }
  assert.doesNotMatch(JSON.stringify((await invoke(provider, 'getWorkspaceImages', { nameRegex: p.secret('(hush') })).failures), /hush/);
}));

test('a preview gets the answer of an update', () => configured(async provider => {
  await seed('pools', [pool(0)]);
  for (const [name, [, args]] of Object.entries(FUNCTIONS)) {
    assert.deepEqual(await invoke(provider, name, args, true), await invoke(provider, name, args, false), name);
  }
}));

test('a function asks the region of its argument', () => configured(async provider => {
  await seed('images', [image(5)], { region: 'eu-west-1' });
  assert.deepEqual((await found(provider, 'getWorkspaceImages', { region: 'eu-west-1' })).images.map(found => found.imageId), [imageId(5)]);
}));

test('a function needs a configuration, its arguments do not', () => p.using()(async provider => {
  assert.equal((await p.failing(invoke(provider, 'getWorkspaceImages'))).code, p.grpc.status.FAILED_PRECONDITION);
}));

test('functions answer while many are asked at once', () => configured(async provider => {
  await seed('images', numbers(60).map(i => image(i)));
  const answers = await Promise.all(numbers(20).map(() => found(provider, 'getWorkspaceImages')));
  assert.ok(answers.every(answer => answer.images.length === 60));
}));

run();
