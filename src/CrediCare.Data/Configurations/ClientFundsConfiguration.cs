using CrediCare.Data.Identity;
using CrediCare.Domain.ClientFunds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class ClientFundsEntryConfiguration : IEntityTypeConfiguration<ClientFundsEntry>
{
    public void Configure(EntityTypeBuilder<ClientFundsEntry> builder)
    {
        builder.ToTable("ClientFundsEntries");
        builder.Ignore(entry => entry.Amount);
        // Nothing is posted twice.
        builder
            .HasIndex(entry => new
            {
                entry.SourceId,
                entry.Cause,
                entry.Account,
            })
            .IsUnique();
        builder.HasIndex(entry => new
        {
            entry.Day,
            entry.Account,
            entry.Id,
        });
        // What each portfolio and each case comes to, from the index alone.
        builder.HasIndex(entry => new
        {
            entry.Account,
            entry.PortfolioId,
            entry.CaseId,
            entry.Day,
            entry.AmountOre,
        });
    }
}

internal sealed class ClientFundsDifferenceConfiguration : IEntityTypeConfiguration<ClientFundsDifference>
{
    public void Configure(EntityTypeBuilder<ClientFundsDifference> builder)
    {
        builder.ToTable("ClientFundsDifferences");
        builder.Ignore(difference => difference.Amount);
        builder
            .HasOne<PaymentOrderLine>()
            .WithMany()
            .HasForeignKey(difference => difference.LineId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(difference => new { difference.Day, difference.Id });
    }
}

internal sealed class ClientFundsDayConfiguration : IEntityTypeConfiguration<ClientFundsDay>
{
    public void Configure(EntityTypeBuilder<ClientFundsDay> builder)
    {
        builder.ToTable("ClientFundsDays");
        builder.HasKey(day => day.Day);
        builder.Property(day => day.Day).ValueGeneratedNever();
        builder.Ignore(day => day.Standing);
        builder.Ignore(day => day.Unexplained);
        builder.Property(day => day.Explanation).HasMaxLength(Lengths.Note);
        builder.Money(day => day.Bank);
        builder.Money(day => day.Unidentified);
        builder.Money(day => day.Creditors);
        builder.Money(day => day.CreditorsOwe);
        builder.Money(day => day.Debtors);
        builder.Money(day => day.DebtorsOwe);
        builder.Money(day => day.AgencyFees);
        builder.Money(day => day.AgencyVat);
        builder.Money(day => day.OwnMoney);
        builder.Money(day => day.FilesIn);
        builder.Money(day => day.FilesOut);
        builder.Money(day => day.LedgerIn);
        builder.Money(day => day.LedgerOut);
        builder.Money(day => day.Difference);
        builder.Money(day => day.DifferenceSoFar);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(day => day.BankSaidByUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(day => day.ExplainedByUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(day => day.AcknowledgedByUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(day => new { day.Waits, day.Day });
        // Few are, for some days each.
        builder.HasIndex(day => day.OnTheirWay);
    }
}
