using CrediCare.Data.Identity;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class RegistrationConfiguration : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.Property(registration => registration.ReceiptNumber).HasMaxLength(Lengths.Number);
        builder.Property(registration => registration.SubmissionKey).HasMaxLength(Lengths.Key);
        builder.Property(registration => registration.DebtorName).HasMaxLength(Lengths.Name);
        builder.Property(registration => registration.DebtorOrganisationNumber).HasMaxLength(Lengths.OrganisationNumber);
        builder.Property(registration => registration.DebtorBirthNumberHash).HasMaxLength(Lengths.Hash);
        builder.Property(registration => registration.DebtorPhone).HasMaxLength(Lengths.Phone);
        builder.Property(registration => registration.DebtorEmail).HasMaxLength(Lengths.Email);
        builder.Property(registration => registration.InvoiceNumber).HasMaxLength(Lengths.InvoiceNumber);
        builder.Property(registration => registration.OwnReference).HasMaxLength(Lengths.Reference);
        builder.Property(registration => registration.Kid).HasMaxLength(Lengths.Kid);
        builder.Property(registration => registration.Description).HasMaxLength(Lengths.Description);
        builder.Property(registration => registration.Objection).HasMaxLength(Lengths.Note);
        builder.Property(registration => registration.Note).HasMaxLength(Lengths.Note);
        builder.Property(registration => registration.DecisionReason).HasMaxLength(Lengths.Note);
        builder.Property(registration => registration.SearchText).HasMaxLength(RegistrationSearch.MaximumLength);
        builder.Address(registration => registration.DebtorAddress, "Debtor");
        builder.Money(registration => registration.Invoiced);
        builder.Money(registration => registration.Outstanding);
        builder.Money(registration => registration.ReminderFees);
        builder.Ignore(registration => registration.Debtor);
        builder.Ignore(registration => registration.DebtorContact);

        builder
            .HasOne<Creditor>()
            .WithMany()
            .HasForeignKey(registration => registration.CreditorId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Portfolio>()
            .WithMany()
            .HasForeignKey(registration => registration.PortfolioId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<PortalUser>()
            .WithMany()
            .HasForeignKey(registration => registration.SubmittedByUserId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Case>().WithMany().HasForeignKey(registration => registration.CaseId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(registration => registration.ReceiptNumber).IsUnique();
        builder.HasIndex(registration => new { registration.CreditorId, registration.SubmissionKey }).IsUnique();
        // The night takes the submitted ones in the order they came.
        builder.HasIndex(registration => new
        {
            registration.State,
            registration.SubmittedAtUtc,
            registration.Id,
        });
        // The list of a creditor, newest first, whole or in one state; the last is the list that staff see.
        builder.HasIndex(registration => new
        {
            registration.CreditorId,
            registration.SubmittedAtUtc,
            registration.Id,
        });
        builder.HasIndex(registration => new
        {
            registration.CreditorId,
            registration.State,
            registration.SubmittedAtUtc,
            registration.Id,
            registration.PortfolioId,
        });
        builder.HasIndex(registration => new { registration.SubmittedAtUtc, registration.Id });
        builder.HasIndex(registration => new { registration.UploadBatchId, registration.State });
        // What the night refused and nobody has seen: few among many.
        builder.HasIndex(registration => new { registration.RefusalWaitsSinceUtc, registration.Id });
    }
}

internal sealed class RegistrationDraftConfiguration : IEntityTypeConfiguration<RegistrationDraft>
{
    public void Configure(EntityTypeBuilder<RegistrationDraft> builder)
    {
        builder.HasOne<Creditor>().WithMany().HasForeignKey(draft => draft.CreditorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(draft => draft.AuthorUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(draft => new
        {
            draft.AuthorUserId,
            draft.CreditorId,
            draft.ChangedAtUtc,
        });
        builder.HasIndex(draft => draft.ChangedAtUtc);
        builder.HasIndex(draft => draft.RemindOn);
    }
}

internal sealed class InvoiceNumberReservationConfiguration : IEntityTypeConfiguration<InvoiceNumberReservation>
{
    public void Configure(EntityTypeBuilder<InvoiceNumberReservation> builder)
    {
        builder.HasKey(reservation => new { reservation.CreditorId, reservation.NumberKey });
        builder.Property(reservation => reservation.NumberKey).HasMaxLength(Lengths.InvoiceNumber);
        builder.HasOne<Registration>().WithMany().HasForeignKey(reservation => reservation.RegistrationId);
        builder.HasIndex(reservation => reservation.RegistrationId).IsUnique();
    }
}
