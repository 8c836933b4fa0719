using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class CreditorConfiguration : IEntityTypeConfiguration<Creditor>
{
    public void Configure(EntityTypeBuilder<Creditor> builder)
    {
        builder.Property(creditor => creditor.Name).HasMaxLength(Lengths.Name);
        builder.Property(creditor => creditor.OrganisationNumber).HasMaxLength(Lengths.OrganisationNumber);
        builder.Property(creditor => creditor.Email).HasMaxLength(Lengths.Email);
        builder.Property(creditor => creditor.Phone).HasMaxLength(Lengths.Phone);
        builder.Property(creditor => creditor.SettledPhone).HasMaxLength(Lengths.Phone);
        builder.Property(creditor => creditor.ContactName).HasMaxLength(Lengths.Name);
        builder.Property(creditor => creditor.InvoiceEmail).HasMaxLength(Lengths.Email);
        builder.Property(creditor => creditor.BankAccount).HasMaxLength(Lengths.BankAccount);
        builder.Address(creditor => creditor.Address);
        builder.Ignore(creditor => creditor.Contact);
        builder.Ignore(creditor => creditor.MemberRights);
        builder.HasMany(creditor => creditor.Portfolios).WithOne().HasForeignKey(portfolio => portfolio.CreditorId);
        builder.HasMany(creditor => creditor.NameWords).WithOne().HasForeignKey(word => word.CreditorId);
        builder.HasIndex(creditor => creditor.OrganisationNumber).IsUnique();
    }
}

internal sealed class CreditorNameWordConfiguration : IEntityTypeConfiguration<CreditorNameWord>
{
    // Folding a name writes one letter as two at most.
    private const int Longest = 2 * Lengths.Name;

    public void Configure(EntityTypeBuilder<CreditorNameWord> builder)
    {
        builder.HasKey(word => new { word.Word, word.CreditorId });
        builder.Property(word => word.Word).HasMaxLength(Longest);
    }
}

internal sealed class PortfolioConfiguration : IEntityTypeConfiguration<Portfolio>
{
    public void Configure(EntityTypeBuilder<Portfolio> builder)
    {
        builder.Property(portfolio => portfolio.Name).HasMaxLength(Lengths.Name);
        builder.Property(portfolio => portfolio.ContactName).HasMaxLength(Lengths.Name);
        builder.Property(portfolio => portfolio.Email).HasMaxLength(Lengths.Email);
        builder.Property(portfolio => portfolio.Phone).HasMaxLength(Lengths.Phone);
        builder.Property(portfolio => portfolio.InvoiceEmail).HasMaxLength(Lengths.Email);
        builder.Property(portfolio => portfolio.BankAccount).HasMaxLength(Lengths.BankAccount);
        builder.Ignore(portfolio => portfolio.Contact);
    }
}
