using CrediCare.Data.Identity;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.Ignore(membership => membership.Terms);
        builder.Property(membership => membership.InvitedName).HasMaxLength(Lengths.Name);
        builder.Property(membership => membership.OfficeName).HasMaxLength(Lengths.Name);
        builder.Property(membership => membership.OfficeOrganisationNumber).HasMaxLength(Lengths.OrganisationNumber);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(membership => membership.UserId);
        builder.HasOne<Creditor>().WithMany().HasForeignKey(membership => membership.CreditorId);
        builder.HasMany(membership => membership.Portfolios).WithOne().HasForeignKey(portfolio => portfolio.MembershipId);
        builder.HasIndex(membership => new { membership.UserId, membership.CreditorId }).IsUnique();
        // The day's job takes those whose last day is near or past.
        builder.HasIndex(membership => membership.LastDay);
    }
}

internal sealed class MembershipPortfolioConfiguration : IEntityTypeConfiguration<MembershipPortfolio>
{
    public void Configure(EntityTypeBuilder<MembershipPortfolio> builder)
    {
        builder.ToTable("MembershipPortfolios");
        builder.HasKey(portfolio => new { portfolio.MembershipId, portfolio.PortfolioId });
        builder
            .HasOne<Portfolio>()
            .WithMany()
            .HasForeignKey(portfolio => portfolio.PortfolioId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
