using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class PaymentPlanConfiguration : IEntityTypeConfiguration<PaymentPlan>
{
    public void Configure(EntityTypeBuilder<PaymentPlan> builder)
    {
        builder.HasOne<Case>().WithMany().HasForeignKey(plan => plan.CaseId);
        // What the day's job looks at: the active plans whose next instalment has fallen due.
        builder.HasIndex(plan => new
        {
            plan.State,
            plan.NextDueOn,
            plan.Id,
        });
        // What the desk shows: the broken ones, by when they were broken.
        builder.HasIndex(plan => new
        {
            plan.State,
            plan.EndedOn,
            plan.Id,
        });
        builder.HasMany(plan => plan.Installments).WithOne().HasForeignKey(installment => installment.PlanId);
    }
}

internal sealed class InstallmentConfiguration : IEntityTypeConfiguration<Installment>
{
    public void Configure(EntityTypeBuilder<Installment> builder)
    {
        builder.ToTable("Installments");
        builder.HasIndex(installment => new { installment.PlanId, installment.Number }).IsUnique();
    }
}
