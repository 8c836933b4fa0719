using CrediCare.Data.Identity;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class IncomingPaymentConfiguration : IEntityTypeConfiguration<IncomingPayment>
{
    public void Configure(EntityTypeBuilder<IncomingPayment> builder)
    {
        builder.Property(payment => payment.Source).HasMaxLength(Lengths.Key);
        builder.Property(payment => payment.Reference).HasMaxLength(Lengths.Reference);
        builder.Property(payment => payment.Kid).HasMaxLength(PaymentFileItem.MostKid);
        builder.Property(payment => payment.Message).HasMaxLength(Lengths.Description);
        builder.Property(payment => payment.PayerName).HasMaxLength(Lengths.Name);
        builder.Property(payment => payment.ReturnReference).HasMaxLength(Lengths.Reference);
        builder.Property(payment => payment.PayerAccount).HasMaxLength(ReceivedFileItem.MostAccount);
        builder.Property(payment => payment.ReturnReason).HasMaxLength(Lengths.Description);
        builder.Money(payment => payment.Amount);
        builder.HasOne<Case>().WithMany().HasForeignKey(payment => payment.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<PortalUser>()
            .WithMany()
            .HasForeignKey(payment => payment.SettledByUserId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(payment => new { payment.Source, payment.Reference }).IsUnique();
        builder.HasIndex(payment => new
        {
            payment.State,
            payment.ReceivedAtUtc,
            payment.Id,
        });
        // What a day of the client funds consists of.
        builder.HasIndex(payment => payment.ReceivedAtUtc);
        builder.HasIndex(payment => new { payment.State, payment.SettledAtUtc });
        builder.HasMany(payment => payment.Bookings).WithOne().HasForeignKey(booking => booking.PaymentId);
        builder.HasMany(payment => payment.OwnMoney).WithOne().HasForeignKey(word => word.PaymentId);
    }
}

internal sealed class OwnMoneyWordConfiguration : IEntityTypeConfiguration<OwnMoneyWord>
{
    public void Configure(EntityTypeBuilder<OwnMoneyWord> builder)
    {
        builder.ToTable("OwnMoneyWords");
        builder.Property(word => word.Reason).HasMaxLength(Lengths.Description);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(word => word.UserId).OnDelete(DeleteBehavior.Restrict);
        // What a day of the client funds consists of.
        builder.HasIndex(word => word.AtUtc);
    }
}

internal sealed class IncomingPaymentBookingConfiguration : IEntityTypeConfiguration<IncomingPaymentBooking>
{
    public void Configure(EntityTypeBuilder<IncomingPaymentBooking> builder)
    {
        builder.ToTable("IncomingPaymentBookings");
        builder.HasKey(booking => booking.TransactionId);
    }
}
