/* Asks a server on this machine whether it is ready, without curl. */
#ifndef READY_H
#define READY_H

/* 0 when GET /readyz on 127.0.0.1:port is answered 200, else 1. */
int ready_ask(const char *port);

#endif
