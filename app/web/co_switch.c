#include "web/co_switch.h"

#include <stdint.h>

#if defined(CO_UCONTEXT)

void
co_place_init(
    struct co_place *p, void *stack, size_t stack_len, void (*fn)(void))
{
	getcontext(&p->context);
	p->context.uc_stack.ss_sp = stack;
	p->context.uc_stack.ss_size = stack_len;
	p->context.uc_link = NULL;
	makecontext(&p->context, fn, 0);
}

void
co_switch(struct co_place *from, struct co_place *to)
{
	swapcontext(&from->context, &to->context);
}

#else

/*
 * The System V ABI's callee-saved registers and the two control words go on
 * the old stack; the new stack gives back its own.
 */
/* clang-format off */
__asm__(
	".text\n"
	".type co_switch_stacks, @function\n"
	"co_switch_stacks:\n"
	"	.cfi_startproc\n"
	"	pushq %rbp\n"
	"	pushq %rbx\n"
	"	pushq %r12\n"
	"	pushq %r13\n"
	"	pushq %r14\n"
	"	pushq %r15\n"
	"	subq $8, %rsp\n"
	"	stmxcsr (%rsp)\n"
	"	fnstcw 4(%rsp)\n"
	"	movq %rsp, (%rdi)\n"
	"	movq %rsi, %rsp\n"
	"	ldmxcsr (%rsp)\n"
	"	fldcw 4(%rsp)\n"
	"	addq $8, %rsp\n"
	"	popq %r15\n"
	"	popq %r14\n"
	"	popq %r13\n"
	"	popq %r12\n"
	"	popq %rbx\n"
	"	popq %rbp\n"
	"	ret\n"
	"	.cfi_endproc\n"
	".size co_switch_stacks, .-co_switch_stacks\n"
	".type co_begin, @function\n"
	"co_begin:\n"
	"	.cfi_startproc\n"
	"	.cfi_undefined rip\n"
	"	xorl %ebp, %ebp\n"
	"	call *%rbx\n"
	"	ud2\n"
	"	.cfi_endproc\n"
	".size co_begin, .-co_begin\n");
/* clang-format on */

void co_switch_stacks(void **from_sp, void *to_sp);
extern const char co_begin[];

/* What co_switch_stacks pops, lowest address first. */
struct frame {
	uint32_t mxcsr;
	uint32_t x87;
	uint64_t r15, r14, r13, r12, rbx, rbp;
	uint64_t rip;
};

void
co_place_init(
    struct co_place *p, void *stack, size_t stack_len, void (*fn)(void))
{
	uintptr_t top = ((uintptr_t)stack + stack_len) & ~(uintptr_t)15;
	struct frame *f = (struct frame *)(top - 16 - sizeof(*f));

	*f = (struct frame){
		.mxcsr = 0x1f80, /* the defaults of the ABI */
		.x87 = 0x037f,
		.rbx = (uintptr_t)fn,
		.rip = (uintptr_t)co_begin,
	};
	p->sp = f;
}

void
co_switch(struct co_place *from, struct co_place *to)
{
	co_switch_stacks(&from->sp, to->sp);
}

#endif
