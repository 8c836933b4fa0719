using CrediCare.Data.Identity;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class ReceivedFileConfiguration : IEntityTypeConfiguration<ReceivedFile>
{
    public void Configure(EntityTypeBuilder<ReceivedFile> builder)
    {
        builder.Property(file => file.Sha256).HasMaxLength(Lengths.Sha256);
        builder.Property(file => file.FileName).HasMaxLength(Lengths.FileName);
        builder.Property(file => file.Identity).HasMaxLength(Lengths.Key);
        builder.Property(file => file.RefusedField).HasMaxLength(Lengths.Key);
        builder.Money(file => file.Sum);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(file => file.ReceivedByUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReceivedFileContent>().WithOne().HasForeignKey<ReceivedFileContent>(content => content.FileId);
        builder.HasIndex(file => file.Sha256).IsUnique();
        builder.HasIndex(file => new { file.Kind, file.Identity }).IsUnique();
        builder.HasIndex(file => new { file.State, file.ReceivedAtUtc });
        builder.HasIndex(file => file.WaitsSinceUtc);
        builder.HasIndex(file => file.ReceivedAtUtc);
    }
}

internal sealed class ReceivedFileContentConfiguration : IEntityTypeConfiguration<ReceivedFileContent>
{
    public void Configure(EntityTypeBuilder<ReceivedFileContent> builder) => builder.HasKey(content => content.FileId);
}

internal sealed class ReceivedFileItemConfiguration : IEntityTypeConfiguration<ReceivedFileItem>
{
    public void Configure(EntityTypeBuilder<ReceivedFileItem> builder)
    {
        builder.Property(item => item.Account).HasMaxLength(Lengths.BankAccount);
        builder.Property(item => item.Kid).HasMaxLength(PaymentFileItem.MostKid);
        builder.Property(item => item.Text).HasMaxLength(ReceivedFileItem.MostText);
        builder.Property(item => item.PayerName).HasMaxLength(ReceivedFileItem.MostName);
        builder.Property(item => item.PayerAccount).HasMaxLength(ReceivedFileItem.MostAccount);
        builder.Property(item => item.BankReference).HasMaxLength(ReceivedFileItem.MostReference);
        builder.Property(item => item.EndToEndId).HasMaxLength(ReceivedFileItem.MostReference);
        builder.Property(item => item.ReturnReason).HasMaxLength(ReceivedFileItem.MostText);
        builder.Money(item => item.Amount);
        builder.HasOne<ReceivedFile>().WithMany().HasForeignKey(item => item.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IncomingPayment>().WithMany().HasForeignKey(item => item.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(item => new { item.FileId, item.Number }).IsUnique();
        builder.HasIndex(item => new { item.Account, item.BookedOn });
        builder.HasIndex(item => item.EndToEndId);
    }
}
