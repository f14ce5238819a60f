/*
 * Starting Kore: its settings, its one route, its sandbox.
 */
#ifndef WEB_SERVER_H
#define WEB_SERVER_H

/*
 * Defined by main.c: handles the command line. Returns -1 to go on and
 * serve, else the program's exit status. Called before anything listens.
 */
int server_command(int argc, char **argv);

#endif
