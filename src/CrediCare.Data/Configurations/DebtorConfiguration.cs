using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class DebtorConfiguration : IEntityTypeConfiguration<Debtor>
{
    public void Configure(EntityTypeBuilder<Debtor> builder)
    {
        builder.Property(debtor => debtor.Name).HasMaxLength(Lengths.Name);
        builder.Property(debtor => debtor.MatchName).HasMaxLength(Lengths.Name);
        builder.Property(debtor => debtor.OrganisationNumber).HasMaxLength(Lengths.OrganisationNumber);
        builder.Property(debtor => debtor.BirthNumberHash).HasMaxLength(Lengths.Hash);
        builder.Property(debtor => debtor.Phone).HasMaxLength(Lengths.Phone);
        builder.Property(debtor => debtor.Email).HasMaxLength(Lengths.Email);
        builder.Address(debtor => debtor.Address);
        builder.HasOne<Creditor>().WithMany().HasForeignKey(debtor => debtor.CreditorId);

        // One index for each way a debtor may be matched; the last also finds those of the same name.
        builder.HasIndex(debtor => new { debtor.CreditorId, debtor.OrganisationNumber });
        builder.HasIndex(debtor => new { debtor.CreditorId, debtor.BirthNumberHash });
        builder.HasIndex(debtor => new
        {
            debtor.CreditorId,
            debtor.MatchName,
            debtor.BirthDate,
        });
    }
}

internal sealed class DebtorMergeSuggestionConfiguration : IEntityTypeConfiguration<DebtorMergeSuggestion>
{
    public void Configure(EntityTypeBuilder<DebtorMergeSuggestion> builder)
    {
        builder.HasOne<Debtor>().WithMany().HasForeignKey(suggestion => suggestion.DebtorId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Debtor>()
            .WithMany()
            .HasForeignKey(suggestion => suggestion.OtherDebtorId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(suggestion => new { suggestion.DebtorId, suggestion.OtherDebtorId }).IsUnique();
    }
}
