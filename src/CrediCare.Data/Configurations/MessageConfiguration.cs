using CrediCare.Data.Identity;
using CrediCare.Domain;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class MessageThreadConfiguration : IEntityTypeConfiguration<MessageThread>
{
    public void Configure(EntityTypeBuilder<MessageThread> builder)
    {
        builder.Property(thread => thread.Subject).HasMaxLength(Lengths.Name);
        builder.HasOne<Creditor>().WithMany().HasForeignKey(thread => thread.CreditorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Case>().WithMany().HasForeignKey(thread => thread.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(thread => thread.CaseId).IsUnique();
        builder.HasMany(thread => thread.Messages).WithOne().HasForeignKey(message => message.ThreadId);
        builder.HasIndex(thread => new
        {
            thread.CreditorId,
            thread.LastMessageAtUtc,
            thread.Id,
        });
        builder.HasIndex(thread => new
        {
            thread.Turn,
            thread.LastMessageAtUtc,
            thread.Id,
        });
    }
}

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("Messages");
        builder.Property(message => message.Text).HasMaxLength(Lengths.Note);
        builder.Property(message => message.Key).HasMaxLength(PublicId.Length).IsUnicode(false);
        builder.HasIndex(message => message.Key).IsUnique();
        builder.HasIndex(message => new
        {
            message.ThreadId,
            message.WrittenAtUtc,
            message.Id,
        });
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(message => message.AuthorUserId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ThreadReadingConfiguration : IEntityTypeConfiguration<ThreadReading>
{
    public void Configure(EntityTypeBuilder<ThreadReading> builder)
    {
        builder.ToTable("ThreadReadings");
        builder.HasKey(reading => new { reading.ThreadId, reading.UserId });
        builder.HasOne<MessageThread>().WithMany().HasForeignKey(reading => reading.ThreadId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(reading => reading.UserId);
    }
}

internal sealed class InboxItemConfiguration : IEntityTypeConfiguration<InboxItem>
{
    public void Configure(EntityTypeBuilder<InboxItem> builder)
    {
        builder.Property(item => item.Cause).HasMaxLength(Lengths.Key);
        builder.Property(item => item.Reason).HasMaxLength(Lengths.Note);
        builder.Property(item => item.DraftPublicId).HasMaxLength(PublicId.Length);
        builder.Property(item => item.UploadPublicId).HasMaxLength(PublicId.Length);
        builder.Property(item => item.UploadFileName).HasMaxLength(Lengths.FileName);
        builder.Property(item => item.DraftInvoiceNumber).HasMaxLength(Lengths.InvoiceNumber);
        builder.Property(item => item.SearchText).HasMaxLength(InboxItem.MostSearchCharacters);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(item => item.RecipientUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Portfolio>().WithMany().HasForeignKey(item => item.PortfolioId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MessageThread>().WithMany().HasForeignKey(item => item.ThreadId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Decision>().WithMany().HasForeignKey(item => item.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Report>().WithMany().HasForeignKey(item => item.ReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(item => item.Cause).IsUnique();
        builder.HasIndex(item => new
        {
            item.PortfolioId,
            item.CreatedAtUtc,
            item.Id,
        });
        builder.HasIndex(item => new
        {
            item.RecipientUserId,
            item.CreatedAtUtc,
            item.Id,
        });
        // Retention looks for what is old, kind by kind.
        builder.HasIndex(item => new { item.Kind, item.CreatedAtUtc });
    }
}

internal sealed class InboxReadingConfiguration : IEntityTypeConfiguration<InboxReading>
{
    public void Configure(EntityTypeBuilder<InboxReading> builder)
    {
        builder.HasKey(reading => new { reading.ItemId, reading.UserId });
        builder.HasOne<InboxItem>().WithMany().HasForeignKey(reading => reading.ItemId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(reading => reading.UserId);
    }
}
