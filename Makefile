# What can be made: see `make help`.
# Needed are Go, and for the checks Node with npm; everything else is installed
# here by the targets that use it. Written for make 3.81 and later: no absolute
# paths, so that a folder with spaces in its name does no harm.

GO       ?= go
NPM      ?= npm
NODE     ?= node
CONTENT  ?= content
OUT      ?= site
BASE_URL ?=
FUZZTIME ?= 10s
TESTFLAGS ?=

# npm writes this file last, so it is as old as the installation.
modules := assets/node_modules/.package-lock.json
# What Go embeds besides the sources: packages that become part of the pages, and
# what all sites have in common, bundled.
packages := assets/staged/.done
staged   := assets/staged/bundles/.done

.DEFAULT_GOAL := help
.PHONY: help build site serve test lint test-go test-unit test-browser screenshots search-eval search-bench bench golden fuzz stage notices audit format clean
.DELETE_ON_ERROR:
.SUFFIXES:

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s%s\n", $$1, $$2 }' Makefile

build: $(staged) ## build the command, bin/studysite
	@$(GO) build -o bin/studysite ./cmd/studysite

site: build ## build the site of CONTENT (content) into OUT (site); BASE_URL= where it is published
	@bin/studysite build "$(CONTENT)" -o "$(OUT)" $(if $(BASE_URL),--base-url "$(BASE_URL)")

serve: build ## show the site of CONTENT in a browser while editing it
	@bin/studysite serve "$(CONTENT)"

test: lint test-go test-unit test-browser ## run every check and every test

lint: $(staged) $(modules) ## check formatting, types and rules of Go, TypeScript and CSS
	@unformatted=$$(gofmt -l cmd generator templates docs assets/*.go); \
	  test -z "$$unformatted" || { echo "not formatted by gofmt: $$unformatted" >&2; exit 1; }
	$(GO) vet ./...
	cd assets && $(NPM) run --silent typecheck
	cd assets && $(NPM) run --silent lint

test-go: $(staged) ## run the Go tests
	$(GO) test $(TESTFLAGS) ./...

test-unit: $(modules) ## run the unit tests of the TypeScript
	cd assets && $(NPM) run --silent unit

test-browser: build $(modules) ## open the built site in a real browser and test it there
	cd assets && CHROME="$$(sh e2e/browser.sh)" $(NPM) run --silent e2e

screenshots: build $(modules) ## take the pictures of the README anew
	cd assets && CHROME="$$(sh e2e/browser.sh)" $(NODE) --import tsx e2e/screenshots.ts

search-eval: build $(modules) ## put judged queries to the search of the built site, and score what it shows
	cd assets && CHROME="$$(sh e2e/browser.sh)" $(NODE) --import tsx e2e/search-eval.ts

search-bench: build $(modules) ## weigh and time the search, of the content and of up to 100,000 questions
	cd assets && CHROME="$$(sh e2e/browser.sh)" $(NODE) --import tsx e2e/search-bench.ts

bench: $(staged) ## measure building 70 to 100,000 questions against a floor, the bounds, and the preview
	$(GO) test ./generator -run '^$$' -bench '^Benchmark(Build|Bounds|Preview)$$' -benchtime 1x -timeout 20m

golden: $(staged) ## let the golden files say what the program says now; read the diff afterwards
	$(GO) test $$(grep -rl --include='*_test.go' --exclude-dir=node_modules '"update"' cmd generator assets | xargs -n1 dirname | sort -u | sed 's,^,./,') -update

fuzz: $(staged) ## run each fuzz test for FUZZTIME (10s)
	@$(GO) list ./... | while read -r pkg; do \
	  for name in $$($(GO) test -list '^Fuzz' "$$pkg" | grep '^Fuzz'); do \
	    echo "$$pkg $$name"; \
	    $(GO) test -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) "$$pkg" || exit 1; \
	  done; \
	done

stage: $(staged) ## put what the command embeds into assets/staged: npm packages, lexers for code, bundles

notices: $(staged) ## gather the licences of all that is inside the command into bin/third-party-notices.txt
	@mkdir -p bin
	@{ for os in linux darwin windows; do \
	    GOOS=$$os $(GO) list -deps -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}' ./cmd/studysite; \
	  done | sort -u; \
	  echo "Go $$($(GO) env GOVERSION) $$($(GO) env GOROOT)"; \
	  for dir in $(filter-out assets/staged/bundles/,$(wildcard assets/staged/*/)); do echo "$$(basename "$$dir") (assets/staged) $$dir"; done; \
	} | while read -r module version dir; do \
	  found=; echo "==== $$module $$version"; \
	  for file in "$$dir"/LICENSE* "$$dir"/COPYING* "$$dir"/NOTICE* "$$dir"/PATENTS; do \
	    [ ! -f "$$file" ] || { cat "$$file"; found=yes; }; \
	  done; \
	  [ -n "$$found" ] || { echo "no licence in $$dir" >&2; exit 1; }; \
	done > bin/third-party-notices.txt

# Pinned here, for it is run from its source and stands in no lock file.
audit: ## look for known holes in what the command and its checks are made of (asks servers)
	$(GO) run golang.org/x/vuln/cmd/govulncheck@v1.9.0 ./...
	cd assets && $(NPM) audit --audit-level=high

format: $(modules) ## format Go, TypeScript and CSS
	gofmt -w cmd generator templates docs assets/*.go
	cd assets && $(NPM) run --silent format

clean: ## remove everything that was made
	rm -rf bin site assets/node_modules
	find assets/staged -mindepth 1 ! -name README -delete

$(modules): assets/package-lock.json
	cd assets && $(NPM) ci --no-audit
	@touch $@

$(packages): $(modules) assets/stage.mjs generator/highlight/stage/main.go go.mod
	$(NODE) assets/stage.mjs
	$(GO) run ./generator/highlight/stage assets/staged/chroma
	@touch $@

$(staged): $(packages) generator/assets.go generator/style.go $(wildcard generator/bundle/*.go) $(shell find assets/src assets/styles assets/words -type f)
	$(GO) run ./generator/stage assets
	@touch $@
