namespace WorkSpacesProvider.Emulator.CommandLine;

/// <summary>What --help says beside the options, and what GET on the control API's prefix answers.</summary>
internal static class Manual
{
    public const string Usage =
        """
        Endpoint
          Point an AWS client at the endpoint of the first line of output: AWS_ENDPOINT_URL_WORKSPACES for WorkSpaces,
          AWS_ENDPOINT_URL_STS for account checks and roles. It speaks AWS JSON 1.1 and verifies signatures (version 4,
          header form). Every account and region has data of its own; the region is that of the signature.
          STS answers GetCallerIdentity, AssumeRole (signed) and AssumeRoleWithWebIdentity.

        Sample data
          Bundles wsb-office2022, wsb-officenext, wsb-pending001 (PENDING), wsb-amazon2022, wsb-amazonperf.
          Directories wsd-pools00001, wsd-pools00002, d-90670000aa (PERSONAL), wsd-broken0001 (ERROR).
          Images wsi-win2022std, wsi-win2022new, wsi-linuxdevel, wsi-pending001 (PENDING), wsi-broken0001 (ERROR),
          wsi-barefacts1 (no member but its id), wsi-shared0001 (SHARED).

        """;

    public const string ControlApi =
        """
        Control API (plain JSON, unsigned; errors are {"error": "..."})
          GET    /_emulator                             this text
          GET    /_emulator/clock                       {"now", "held", "speed"}
          POST   /_emulator/clock/hold                  nothing moves any more
          POST   /_emulator/clock/advance               {"seconds": 300}
          POST   /_emulator/clock/release               runs on from where it stands
          GET    /_emulator/switches                    every switch and its value
          PUT    /_emulator/switches                    {"terminate-running": "stops-first", "stop-seconds": 10}
          GET    /_emulator/requests?operation=NAME     the calls: operation, account, region, body, status, error, time
          DELETE /_emulator/requests                    forgets them, and the counts
          GET    /_emulator/counts                      calls for each operation
          GET    /_emulator/faults                      the faults that wait
          POST   /_emulator/faults                      {"operation": "StopWorkspacesPool", "kind": "error",
                                                         "code": "ThrottlingException", "message": "Rate exceeded",
                                                         "status": 400, "count": 2, "after": 1, "poolId": "wspool-..."}
                 kinds: error, error-after (the work), hang, delay ("milliseconds"), drop-answer (after the work), reset (before it),
                        malformed
                 operation * = each; count 0 = every time; without a code a status of 500 or 503 is a plain fault
          DELETE /_emulator/faults
          POST   /_emulator/seed                        {"account", "region", "images": [], "bundles": [], "directories": [],
                                                         "pools": [], "replace": false, "allowUnknownValues": false}
                 in AWS's own form; a pool takes PoolId, State, Errors, Tags and CreatedAt (ISO 8601) too
          DELETE /_emulator/images/ID, bundles/ID, directories/ID    (?account=&region=)
          GET    /_emulator/pools                       every pool with account, region, tags, sessions, the way ahead
          GET    /_emulator/pools/ID
          PATCH  /_emulator/pools/ID                    {"Description": "changed by hand", "State": "STOPPED"}: drift
          DELETE /_emulator/pools/ID                    gone at once
          PUT    /_emulator/pools/ID/tags               {"key": "value"}
          PUT    /_emulator/pools/ID/errors             [{"ErrorCode": "SUBNET_NOT_FOUND", "ErrorMessage": "..."}]
          POST   /_emulator/pools/ID/sessions           {"userId": "ann", "count": 1, "minutes": 30, "connectionState": "CONNECTED"}
          DELETE /_emulator/pools/ID/sessions           ends all; /SESSION-ID ends one
          GET    /_emulator/provisioning-failures
          POST   /_emulator/provisioning-failures       {"poolName": "office", "errors": [{"ErrorCode": "...", "ErrorMessage": "..."}],
                                                         "holdsStarting": false}
                 hits pools, present and future, by poolId, poolName, directoryId, bundleId: no instance starts; the pool
                 reaches RUNNING with actual under desired, or stays STARTING where holdsStarting says so
          DELETE /_emulator/provisioning-failures
          POST   /_emulator/credentials                 {"accessKeyId", "secretAccessKey", "accountId", "sessionToken", "expiration"}
          DELETE /_emulator/credentials/ACCESS-KEY
          POST   /_emulator/reset                       everything as at the start

        """;

    public const string Examples =
        """
        Examples
          workspaces-emulator
              real durations, two calls a second, two accounts, on a free port
          workspaces-emulator --port 4567 --speed 60 --throttle off
              five minutes pass in five seconds
          workspaces-emulator --region us-east-1 --account 123456789012:AKIAEXAMPLE:secret --terminate-running stops-first
          curl -X POST http://127.0.0.1:4567/_emulator/clock/advance -d '{"seconds": 300}'

        """;
}
