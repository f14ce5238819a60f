bench: setup-test build ## speed as ratios against pgbench and nginx, in one run
	@SERVER=build/xieshang RATE_LIMIT=0 tests/with-server.sh node tests/bench/run.mjs
