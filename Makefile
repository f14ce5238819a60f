# Xieshang. `make` alone prints this help; docs/building.md has the rest.
SHELL := /bin/sh
VERSION := 0.1.0
PORT ?= 8888
VAR ?= var
export PORT VAR

.DEFAULT_GOAL := help
.PHONY: help run start stop build dev test check bench fmt fmt-check lint deps \
	sql fuzz release setup setup-test clean unit store http browser tools-test \
	sizes headers messages css content coverage gen measure measure-assistant fsrs

help: ## print this
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

include conf/make/sources.mk
include conf/make/generate.mk
include conf/make/compile.mk
include conf/make/test.mk
include conf/make/check.mk
include conf/make/fuzz.mk
include conf/make/bench.mk
include conf/make/coverage.mk
include conf/make/laws.mk
include conf/make/assistant.mk

setup: ## install what building and running need (conf/packages.txt)
	@tools/apt.sh run

setup-test: setup ## install what tests need, too
	@tools/apt.sh test

run: setup ## build, start a private database, serve on 127.0.0.1:$PORT
	@$(MAKE) --no-print-directory build
	@exec tools/run.sh

start: setup ## the same in the background
	@$(MAKE) --no-print-directory build
	@tools/start.sh

stop: ## stop what start (or a run that was killed) left running
	@tools/stop.sh

build: build/xieshang ## compile build/xieshang

dev: setup-test ## sanitizer build, rebuilt and restarted when a file is saved
	@tools/dev.sh

release: build ## build/xieshang-VERSION.tar.gz: program, content, conf
	@tools/release.sh $(VERSION)

clean: ## remove build/
	rm -rf build
