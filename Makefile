# make help lists the targets.
SHELL         := /bin/bash
CONFIGURATION ?= Release
SOLUTION      := WorkSpacesProvider.sln
PLUGIN        := pulumi-resource-aws-workspaces
TERRAFORM     := terraform-provider-workspaces
EMULATOR      := workspaces-emulator
VERSION       := $(shell sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
PULUMI_HOME   ?= $(HOME)/.pulumi
PLUGIN_DIR    := $(PULUMI_HOME)/plugins/resource-aws-workspaces-v$(VERSION)
RID           ?= $(shell dotnet --info | sed -n "s:^ *RID\: *::p")
LANGUAGES     := dotnet nodejs python go java
SOURCES       := $(shell find provider tests/Emulator -name '*.cs' -o -name '*.csproj' -o -name '*.proto' | grep -v '/obj/' | grep -v '/bin/') schema.json Directory.Build.props Directory.Packages.props

export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_NOLOGO := 1

.DEFAULT_GOAL := help
.PHONY: help build demo docs test test-faults mutation lint emulator install publish aot-check sdk bench clean

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

build: bin/$(PLUGIN) bin/$(TERRAFORM) bin/$(EMULATOR) ## Build the provider and the emulator into bin/

# One file each that needs the .NET runtime: quick to build, and can be copied anywhere on this machine.
bin/$(PLUGIN): $(SOURCES)
	dotnet publish provider/Host -c $(CONFIGURATION) --use-current-runtime --self-contained false -p:PublishSingleFile=true -p:DebugType=embedded -o bin -v quiet
	@touch $@

# The same file: its name tells it which engine it serves.
bin/$(TERRAFORM): bin/$(PLUGIN)
	cp -f $< $@

bin/$(EMULATOR): $(SOURCES)
	dotnet publish tests/Emulator -c $(CONFIGURATION) --use-current-runtime --self-contained false -p:PublishSingleFile=true -p:DebugType=embedded -o bin -v quiet
	@touch $@

demo: build ## Take a pool through its whole life against the emulator; ENGINE=pulumi, terraform, tofu or driver, else the first that is there
	dotnet run --project tests/Demo -c $(CONFIGURATION) -v quiet -- --provider bin/$(PLUGIN) --emulator bin/$(EMULATOR) --examples examples $(if $(ENGINE),--engine $(ENGINE))

test: ## Run every test
	dotnet restore $(SOLUTION) --locked-mode -v quiet
	dotnet build $(SOLUTION) -c $(CONFIGURATION) --no-restore -v quiet
	dotnet test $(SOLUTION) -c $(CONFIGURATION) --no-build --nologo -m:1

test-faults: ## Play the whole fault matrix: every call of every road, every fault (make test plays a sample)
	dotnet restore tests/Faults --locked-mode -v quiet
	dotnet build tests/Faults -c $(CONFIGURATION) --no-restore -v quiet
	FAULTS=all dotnet test tests/Faults -c $(CONFIGURATION) --no-build --nologo --logger "console;verbosity=detailed"

mutation: ## Test the tests of Core and Pools: change the code, bit by bit, and see that a test fails (reports in artifacts/mutation)
	dotnet tool restore
	@failed=0; for room in Core Pools; do \
	  (cd tests/$$room.Tests && dotnet stryker --output ../../artifacts/mutation/$$room) || failed=1; \
	done; exit $$failed

lint: ## Build with all analyzers as errors, and check the format
	dotnet restore $(SOLUTION) --locked-mode -v quiet
	dotnet build $(SOLUTION) -c $(CONFIGURATION) --no-restore -v quiet
	dotnet format whitespace $(SOLUTION) --no-restore --verify-no-changes

emulator: bin/$(EMULATOR) ## Run the emulator of the WorkSpaces API; ARGS="--help" for its options
	bin/$(EMULATOR) $(ARGS)

install: bin/$(PLUGIN) ## Put the plugin where Pulumi looks for it
	mkdir -p "$(PLUGIN_DIR)"
	install -m 755 bin/$(PLUGIN) "$(PLUGIN_DIR)/$(PLUGIN)"
	@echo "Installed $(PLUGIN_DIR)/$(PLUGIN)"

publish: ## Make the release binary in artifacts/publish: one trimmed, precompiled file (AOT=1: native, where its runtime pack can be had)
	dotnet publish provider/Host -c $(CONFIGURATION) -r $(RID) --artifacts-path artifacts/build -o artifacts/publish -v quiet $(if $(AOT),-p:Aot=true,-p:SelfContainedFile=true)
	@ls -l artifacts/publish/$(PLUGIN)*

aot-check: bin/$(EMULATOR) ## Prove that the provider compiles ahead of time, on net9.0 as a stand-in, and that the result serves
	dotnet publish provider/Host -c $(CONFIGURATION) -r $(RID) --artifacts-path artifacts/aot -o artifacts/aot/publish -v quiet -p:Aot=true -p:AotStandIn=true
	dotnet run --project tests/Demo -c $(CONFIGURATION) -v quiet -- --provider artifacts/aot/publish/$(PLUGIN) --emulator bin/$(EMULATOR) --examples examples --engine driver

docs: ## Write what is generated: the tables of docs/, the examples and the layout of schema.json
	dotnet run --project tests/Docs -c $(CONFIGURATION) -v quiet -- .

sdk: bin/$(PLUGIN) ## Generate the SDKs into sdk/ (needs the pulumi CLI)
	@command -v pulumi >/dev/null || { echo "The pulumi command is missing: install it from https://www.pulumi.com/docs/install, then run make sdk again." >&2; exit 1; }
	@for language in $(LANGUAGES); do pulumi package gen-sdk bin/$(PLUGIN) --language $$language --out sdk || exit 1; done

bench: publish ## Measure start-up, memory, throughput and API calls of the published file; ARGS=--scale for 100 pools at once
	dotnet run --project tests/Performance -c $(CONFIGURATION) -v quiet -- --provider artifacts/publish/$(PLUGIN) --output tests/Performance/results/$(RID).md $(ARGS)

clean: ## Remove everything that was built
	rm -rf bin artifacts
	find provider tests \( -name bin -o -name obj -o -name node_modules -o -name TestResults \) -type d -prune -exec rm -rf {} +
