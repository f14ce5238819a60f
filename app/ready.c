#include "ready.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "base/num.h"

int
ready_ask(const char *port)
{
	static const char ask[] = "GET /readyz HTTP/1.0\r\n"
				  "host: 127.0.0.1\r\n\r\n";
	struct timeval patience = { .tv_sec = 5 };
	struct sockaddr_in to = { .sin_family = AF_INET };
	char reply[16] = { 0 };
	int64_t number;
	int fd, ready = 0;

	if (!num_i64(&number, port, 1, 65535))
		return 1;
	to.sin_port = htons((uint16_t)number);
	to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return 1;
	setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
	if (connect(fd, (struct sockaddr *)&to, sizeof(to)) == 0 &&
	    send(fd, ask, sizeof(ask) - 1, MSG_NOSIGNAL) > 0 &&
	    recv(fd, reply, 12, MSG_WAITALL) == 12)
		ready = memcmp(reply + 8, " 200", 4) == 0;
	close(fd);
	return ready ? 0 : 1;
}
