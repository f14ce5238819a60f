# Which files there are.
APP_C := $(shell find app -name '*.c' | sort)
APP_H := $(shell find app -name '*.h' | sort)
TEMPLATES := $(shell find templates -name '*.html' | sort)
QUERIES := $(shell find app -name queries.sql | sort)
MIGRATIONS := $(sort $(wildcard migrations/*.sql))
PO_ZH := $(sort $(wildcard conf/messages/zh_CN/*.po))
PO_EN := $(sort $(wildcard conf/messages/en/*.po))
CSS := assets/css/layers.css assets/css/reset.css assets/css/tokens.css \
	assets/css/base.css $(sort $(wildcard assets/css/parts/*.css)) \
	$(sort $(wildcard assets/css/pages/*.css)) assets/css/utilities.css
JS := $(sort $(wildcard assets/js/*.js))
OPENAPI := conf/openapi/base.json $(filter-out conf/openapi/base.json,$(sort $(wildcard conf/openapi/*.json)))
