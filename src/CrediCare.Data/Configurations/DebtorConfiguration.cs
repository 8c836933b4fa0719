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
        builder.Property(debtor => debtor.GuardianName).HasMaxLength(Lengths.Name);
        builder.Property(debtor => debtor.GuardianPhone).HasMaxLength(Lengths.Phone);
        builder.Property(debtor => debtor.GuardianEmail).HasMaxLength(Lengths.Email);
        builder.Address(debtor => debtor.Address);
        builder.Address(debtor => debtor.GuardianAddress, "Guardian");
        builder.Ignore(debtor => debtor.Contact);
        builder.Ignore(debtor => debtor.Guardian);
        builder.HasMany(debtor => debtor.ContactChanges).WithOne().HasForeignKey(change => change.DebtorId);
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
        // The same person with every creditor.
        builder.HasIndex(debtor => debtor.OrganisationNumber);
        builder.HasIndex(debtor => debtor.BirthNumberHash);
        // Everyone by name, for staff.
        builder.HasIndex(debtor => new { debtor.MatchName, debtor.Id });
    }
}

internal sealed class DebtorContactChangeConfiguration : IEntityTypeConfiguration<DebtorContactChange>
{
    public void Configure(EntityTypeBuilder<DebtorContactChange> builder)
    {
        builder.ToTable("DebtorContactChanges");
        builder.Property(change => change.Phone).HasMaxLength(Lengths.Phone);
        builder.Property(change => change.Email).HasMaxLength(Lengths.Email);
        builder.Address(change => change.Address);
        builder.HasIndex(change => new { change.DebtorId, change.EndedAtUtc });
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
