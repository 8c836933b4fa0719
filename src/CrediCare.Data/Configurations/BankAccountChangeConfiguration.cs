using CrediCare.Data.Identity;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class BankAccountChangeConfiguration : IEntityTypeConfiguration<BankAccountChange>
{
    public void Configure(EntityTypeBuilder<BankAccountChange> builder)
    {
        builder.Property(change => change.BankAccount).HasMaxLength(Lengths.BankAccount);
        builder.Property(change => change.Reason).HasMaxLength(Lengths.Note);
        builder.HasOne<Creditor>().WithMany().HasForeignKey(change => change.CreditorId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<PortalUser>()
            .WithMany()
            .HasForeignKey(change => change.ProposedByUserId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<PortalUser>()
            .WithMany()
            .HasForeignKey(change => change.ConfirmedByUserId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(change => change.EndedByUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(change => change.Portfolios).WithOne().HasForeignKey(one => one.ChangeId);
        builder.Ignore(change => change.PortfolioIds);
        builder.Ignore(change => change.ByUserId);
        builder.HasIndex(change => new { change.State, change.ProposedAtUtc });
    }
}

internal sealed class BankAccountChangePortfolioConfiguration : IEntityTypeConfiguration<BankAccountChangePortfolio>
{
    public void Configure(EntityTypeBuilder<BankAccountChangePortfolio> builder)
    {
        builder.ToTable("BankAccountChangePortfolios");
        builder.HasKey(one => new { one.ChangeId, one.PortfolioId });
        builder.HasOne<Portfolio>().WithMany().HasForeignKey(one => one.PortfolioId).OnDelete(DeleteBehavior.Restrict);
    }
}
