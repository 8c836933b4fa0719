using CrediCare.Data.Identity;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class PaymentOrderConfiguration : IEntityTypeConfiguration<PaymentOrder>
{
    public void Configure(EntityTypeBuilder<PaymentOrder> builder)
    {
        builder.ToTable("PaymentOrders");
        builder.Ignore(order => order.Sum);
        builder.Ignore(order => order.BlockReference);
        builder.HasMany(order => order.Lines).WithOne().HasForeignKey(line => line.OrderId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(order => order.PreparedByUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(order => order.ApprovedByUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(order => order.EndedByUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(order => order.FileTakenByUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(order => order.StopSaidByUserId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(order => order.StopBecause).HasMaxLength(Lengths.Description);
        builder.HasIndex(order => new { order.State, order.PreparedAtUtc });
    }
}

internal sealed class PaymentOrderLineConfiguration : IEntityTypeConfiguration<PaymentOrderLine>
{
    public void Configure(EntityTypeBuilder<PaymentOrderLine> builder)
    {
        builder.ToTable("PaymentOrderLines");
        builder.Property(line => line.ReceiverName).HasMaxLength(Lengths.Name);
        builder.Property(line => line.Account).HasMaxLength(Lengths.BankAccount);
        builder.Property(line => line.Reference).HasMaxLength(Lengths.Reference);
        builder.Property(line => line.BackBecause).HasMaxLength(Lengths.Description);
        builder.Ignore(line => line.HasNotArrived);
        builder.Ignore(line => line.Leaving);
        builder.Ignore(line => line.Returning);
        builder.Money(line => line.Amount);
        builder.Money(line => line.Vat);
        builder.HasOne<Portfolio>().WithMany().HasForeignKey(line => line.PortfolioId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Case>().WithMany().HasForeignKey(line => line.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(line => line.Reference).IsUnique();
        // What is paid is in one order at a time.
        builder.HasIndex(line => line.OpenFor).IsUnique();
        builder.HasIndex(line => line.SentOn);
        builder.HasIndex(line => line.BackOn);
        // Few wait at a time.
        builder.HasIndex(line => line.State);
        builder.HasIndex(line => line.TransactionId);
        builder.HasIndex(line => line.BackTransactionId);
        builder.HasOne<ReceivedFileItem>().WithMany().HasForeignKey(line => line.PaidByItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReceivedFileItem>().WithMany().HasForeignKey(line => line.BackByItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(line => line.AccountSeenByUserId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RefundAccountConfiguration : IEntityTypeConfiguration<RefundAccount>
{
    public void Configure(EntityTypeBuilder<RefundAccount> builder)
    {
        builder.ToTable("RefundAccounts");
        builder.HasKey(account => account.CaseId);
        builder.Property(account => account.Account).HasMaxLength(Lengths.BankAccount);
        builder.HasOne<Case>().WithMany().HasForeignKey(account => account.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<PortalUser>()
            .WithMany()
            .HasForeignKey(account => account.EnteredByUserId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
