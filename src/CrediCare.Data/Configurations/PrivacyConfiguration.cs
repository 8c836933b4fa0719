using CrediCare.Data.Identity;
using CrediCare.Data.Privacy;
using CrediCare.Data.Rates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class RetentionApprovalConfiguration : IEntityTypeConfiguration<RetentionApproval>
{
    public void Configure(EntityTypeBuilder<RetentionApproval> builder)
    {
        builder.ToTable("RetentionApprovals");
        builder.HasKey(approval => approval.RuleId);
        builder
            .HasOne<RetentionRuleRow>()
            .WithMany()
            .HasForeignKey(approval => approval.RuleId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<PortalUser>()
            .WithMany()
            .HasForeignKey(approval => approval.ApprovedByUserId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
